/** Backpropagation and the training loop, as Keras' {@code fit} and {@code evaluate} run them. */
package downhill.engine.training;
