package downhill.engine.optimizer;

import downhill.engine.matrix.Tiny;

/**
 * Divides each gradient by the root of its recent mean square, so that all weights move alike.
 *
 * <pre>
 *   v = ρ v + (1 - ρ) g²
 *   plain      w -= η g / √(v + ε)
 *   momentum   m = μ m + η g / √(v + ε);  w -= m
 * </pre>
 *
 * <p>Tieleman and Hinton, 2012; Keras: {@code keras.optimizers.RMSprop}, ε inside the root.
 *
 * @param learningRate η, positive and finite
 * @param rho ρ in [0, 1): how slowly the mean square forgets
 * @param momentum μ in [0, 1)
 * @param epsilon ε, keeps the division finite
 */
public record RmsProp(double learningRate, double rho, double momentum, double epsilon)
    implements Optimizer {
  /** What Keras uses unless told otherwise. */
  public static final RmsProp DEFAULTS = new RmsProp(0.001, 0.9, 0, 1e-7);

  /** Checks the settings. */
  public RmsProp {
    Settings.requirePositive("learning_rate", learningRate);
    Settings.requireFraction("rho", rho);
    Settings.requireFraction("momentum", momentum);
    Settings.requireNotNegative("epsilon", epsilon);
  }

  @Override
  public String kerasName() {
    return "rmsprop";
  }

  @Override
  public RmsProp withLearningRate(double newRate) {
    return new RmsProp(newRate, rho, momentum, epsilon);
  }

  @Override
  public int slots() {
    return momentum == 0 ? 1 : 2;
  }

  @Override
  public void update(
      double[] before,
      double[] gradients,
      OptimizerState remembered,
      double[] after,
      OptimizerState state) {
    double rate = learningRate;
    double[] v0 = remembered.slot(0);
    double[] v = state.slot(0);
    for (int i = 0; i < after.length; i++) {
      v[i] = Tiny.dropped(rho * v0[i] + (1 - rho) * gradients[i] * gradients[i]);
    }
    if (momentum == 0) {
      for (int i = 0; i < after.length; i++) {
        after[i] = before[i] - rate * gradients[i] / Math.sqrt(v[i] + epsilon);
      }
    } else {
      double[] m0 = remembered.slot(1);
      double[] m = state.slot(1);
      for (int i = 0; i < after.length; i++) {
        m[i] = Tiny.dropped(momentum * m0[i] + rate * gradients[i] / Math.sqrt(v[i] + epsilon));
        after[i] = before[i] - m[i];
      }
    }
  }
}
