/** What Keras' {@code fit} prints, for the command line and for any moment of a session. */
package downhill.lab.fit;
