/** The frame of the window: rail, top bar, centre, inspector, and the bars that speak. */
package downhill.app.shell;
