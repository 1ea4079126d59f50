/** The language of the window, which can change while it is open. */
package downhill.app.i18n;
