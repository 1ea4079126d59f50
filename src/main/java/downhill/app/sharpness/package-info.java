/** The sharpness gauge on the screen. */
package downhill.app.sharpness;
