/**
 * The training engine: small dense networks in double precision, exactly as Keras 3 trains them.
 *
 * <p>Read it in this order: {@code activation} and {@code loss} hold the functions and their
 * derivatives, {@code model} the network and its forward pass, {@code training} backpropagation and
 * the training loop, {@code optimizer} the update rules, {@code curvature} the second derivatives.
 */
package downhill.engine;
