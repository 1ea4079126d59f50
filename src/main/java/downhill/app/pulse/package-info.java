/** The one clock of the window. */
package downhill.app.pulse;
