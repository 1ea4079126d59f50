/** How the window comes to be: display, preferences, wiring. */
package downhill.app.launch;
