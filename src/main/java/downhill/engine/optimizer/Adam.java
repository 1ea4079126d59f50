package downhill.engine.optimizer;

import downhill.engine.matrix.Tiny;

/**
 * Momentum and RMSprop together, both corrected for starting at zero.
 *
 * <pre>
 *   m += (g - m)(1 - β₁)
 *   v += (g² - v)(1 - β₂)
 *   w -= η √(1 - β₂ᵗ) / (1 - β₁ᵗ) · m / (√v + ε)
 * </pre>
 *
 * <p>Kingma and Ba, "Adam: a method for stochastic optimization", 2014; Keras: {@code
 * keras.optimizers.Adam}, whose ε is the paper's ε-hat, not corrected with t.
 *
 * @param learningRate η, positive and finite
 * @param beta1 β₁ in [0, 1): how slowly the mean gradient forgets
 * @param beta2 β₂ in [0, 1): how slowly the mean square forgets
 * @param epsilon ε, keeps the division finite
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {
  /** What Keras uses unless told otherwise. */
  public static final Adam DEFAULTS = new Adam(0.001, 0.9, 0.999, 1e-7);

  /** Checks the settings. */
  public Adam {
    Settings.requirePositive("learning_rate", learningRate);
    Settings.requireFraction("beta_1", beta1);
    Settings.requireFraction("beta_2", beta2);
    Settings.requireNotNegative("epsilon", epsilon);
  }

  @Override
  public String kerasName() {
    return "adam";
  }

  @Override
  public Adam withLearningRate(double newRate) {
    return new Adam(newRate, beta1, beta2, epsilon);
  }

  /**
   * Returns 1 - βᵗ. From t (1 - β) = 38 on βᵗ is below e⁻³⁸, less than half the distance from 1 to
   * the number before it: 1 - βᵗ is 1, and the power need not be found.
   */
  private static double correction(double beta, double t) {
    return t * (1 - beta) >= 38 ? 1 : 1 - Math.pow(beta, t);
  }

  @Override
  public int slots() {
    return 2;
  }

  @Override
  public void update(
      double[] before,
      double[] gradients,
      OptimizerState remembered,
      double[] after,
      OptimizerState state) {
    double[] m0 = remembered.slot(0);
    double[] v0 = remembered.slot(1);
    double[] m = state.slot(0);
    double[] v = state.slot(1);
    double t = state.step();
    double rate = learningRate * Math.sqrt(correction(beta2, t)) / correction(beta1, t);
    for (int i = 0; i < after.length; i++) {
      double g = gradients[i];
      m[i] = Tiny.dropped(m0[i] + (g - m0[i]) * (1 - beta1));
      v[i] = Tiny.dropped(v0[i] + (g * g - v0[i]) * (1 - beta2));
      after[i] = before[i] - rate * m[i] / (Math.sqrt(v[i]) + epsilon);
    }
  }
}
