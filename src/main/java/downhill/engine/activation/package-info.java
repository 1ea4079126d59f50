/** The activation functions of Keras that Downhill knows, each with its derivatives. */
package downhill.engine.activation;
