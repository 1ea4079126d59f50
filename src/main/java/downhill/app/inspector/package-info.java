/** The inspector: where a number on the screen comes from. */
package downhill.app.inspector;
