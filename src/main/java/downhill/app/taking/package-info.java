/** Pictures of the window to take along: copied, or in a file. */
package downhill.app.taking;
