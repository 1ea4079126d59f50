/** Work that would hold up the window, done on threads of its own. */
package downhill.app.work;
