package downhill.engine.optimizer;

import downhill.engine.matrix.Tiny;

/**
 * Gradient descent on mini-batches, plain or with momentum.
 *
 * <pre>
 *   plain      w -= η g
 *   momentum   m = μ m - η g;  w += m
 *   Nesterov   m = μ m - η g;  w += μ m - η g
 * </pre>
 *
 * <p>Keras: {@code keras.optimizers.SGD}.
 *
 * @param learningRate η, positive and finite
 * @param momentum μ in [0, 1): how much of the last step is carried on
 * @param nesterov whether momentum looks ahead; without momentum it changes nothing
 */
public record Sgd(double learningRate, double momentum, boolean nesterov) implements Optimizer {
  /** What Keras uses unless told otherwise. */
  public static final Sgd DEFAULTS = new Sgd(0.01, 0, false);

  /** Checks the settings. */
  public Sgd {
    Settings.requirePositive("learning_rate", learningRate);
    Settings.requireFraction("momentum", momentum);
  }

  /** Describes plain gradient descent. */
  public Sgd(double learningRate) {
    this(learningRate, 0, false);
  }

  @Override
  public String kerasName() {
    return "sgd";
  }

  @Override
  public Sgd withLearningRate(double newRate) {
    return new Sgd(newRate, momentum, nesterov);
  }

  @Override
  public int slots() {
    return momentum == 0 ? 0 : 1;
  }

  @Override
  public void update(
      double[] before,
      double[] gradients,
      OptimizerState remembered,
      double[] after,
      OptimizerState state) {
    double rate = learningRate;
    if (momentum == 0) {
      for (int i = 0; i < after.length; i++) {
        after[i] = before[i] - rate * gradients[i];
      }
    } else if (nesterov) {
      double[] m0 = remembered.slot(0);
      double[] m = state.slot(0);
      for (int i = 0; i < after.length; i++) {
        m[i] = Tiny.dropped(momentum * m0[i] - rate * gradients[i]);
        after[i] = before[i] + (momentum * m[i] - rate * gradients[i]);
      }
    } else {
      double[] m0 = remembered.slot(0);
      double[] m = state.slot(0);
      for (int i = 0; i < after.length; i++) {
        m[i] = Tiny.dropped(momentum * m0[i] - rate * gradients[i]);
        after[i] = before[i] + m[i];
      }
    }
  }
}
