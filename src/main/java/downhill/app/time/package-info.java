/** The bar at the bottom: where in the run the screen stands, and how it moves. */
package downhill.app.time;
