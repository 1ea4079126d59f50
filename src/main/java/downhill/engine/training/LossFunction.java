package downhill.engine.training;

import downhill.engine.loss.Loss;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;

/**
 * The loss of all the given samples as a function of the weights: the landscape one descends.
 *
 * <p>All memory is taken in the constructor. Not safe for use by several threads.
 */
public final class LossFunction {
  private final Samples samples;
  private final Evaluator evaluator;
  private final Backpropagation backpropagation;

  /**
   * Prepares the function.
   *
   * @throws IllegalArgumentException when the loss does not fit the last activation, or there are
   *     no samples
   */
  public LossFunction(Sequential model, Loss loss, Samples samples) {
    if (samples.size() == 0) {
      throw new IllegalArgumentException("samples must number at least 1. Received: 0");
    }
    this.samples = samples;
    this.evaluator = new Evaluator(model, loss);
    this.backpropagation = new Backpropagation(model, loss, samples.size());
  }

  /** Returns the loss at the given weights. */
  public double value(Weights at) {
    return evaluator.loss(at, samples);
  }

  /**
   * Computes the derivative of the loss with respect to every weight.
   *
   * @param at the weights, left as they are
   * @param out receives the derivatives
   * @return the loss at the given weights
   */
  public double gradient(Weights at, Weights out) {
    return backpropagation.run(at, samples, out);
  }
}
