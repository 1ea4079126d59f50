package downhill.engine.loss;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;

/**
 * A loss joined to the activation of the last layer: where backpropagation starts.
 *
 * <p>Two pairs are computed from the weighted sums z themselves (the logits), exactly and without
 * clipping, because rounding the outputs first would lose what matters: {@link SigmoidCrossentropy}
 * and {@link SoftmaxCrossentropy}. Every other pair follows the chain rule: {@link ChainedLoss}.
 *
 * <p>Arrays are [output][sample]: z are weighted sums, a = f(z) outputs, y targets.
 */
public sealed interface OutputLoss permits SigmoidCrossentropy, SoftmaxCrossentropy, ChainedLoss {

  /** Sets losses[s] to the loss of each of the first {@code count} samples. */
  void losses(double[][] z, double[][] a, double[][] y, int count, double[] losses);

  /** Sets delta[k][s] = dLₛ/dzₖₛ, the derivative of a sample's loss with respect to each sum. */
  void deltas(double[][] z, double[][] a, double[][] y, int count, double[][] delta);

  /**
   * Sets change[k][s] to how fast delta[k][s] changes when the weighted sums move as {@code
   * zMotion} says. Only curvature needs it.
   *
   * @param aMotion how the outputs move with the sums
   */
  void deltaChange(
      double[][] z,
      double[][] a,
      double[][] y,
      double[][] zMotion,
      double[][] aMotion,
      int count,
      double[][] change);

  /**
   * Joins a loss to the last activation.
   *
   * @throws IllegalArgumentException when the pair is not allowed, see {@link Loss#refusal}
   */
  static OutputLoss of(Activation last, Loss loss) {
    loss.refusal(last)
        .ifPresent(reason -> {
          throw new IllegalArgumentException(
              "loss must fit the last activation. Received: %s after %s (%s)"
                  .formatted(loss.kerasName(), last.kerasName(), reason));
        });
    return switch (loss) {
      case BinaryCrossentropy _ when last instanceof Sigmoid -> new SigmoidCrossentropy();
      case CategoricalCrossentropy _ when last instanceof Softmax -> new SoftmaxCrossentropy();
      case SparseCategoricalCrossentropy _ when last instanceof Softmax ->
          new SoftmaxCrossentropy();
      default -> new ChainedLoss(last, loss);
    };
  }
}
