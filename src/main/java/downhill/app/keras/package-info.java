/** The Keras drawer: the code of the session, what {@code fit} prints, the table of layers. */
package downhill.app.keras;
