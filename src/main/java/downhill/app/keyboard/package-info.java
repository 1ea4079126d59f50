/** The keys of the window, and the dialog that lists them. */
package downhill.app.keyboard;
