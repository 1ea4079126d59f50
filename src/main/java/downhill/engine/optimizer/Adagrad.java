package downhill.engine.optimizer;

/**
 * Divides each gradient by the root of all its squares so far: steps only ever get shorter.
 *
 * <pre>
 *   a += g²
 *   w -= η g / √(a + ε)
 * </pre>
 *
 * <p>Duchi and others, "Adaptive subgradient methods", 2011; Keras: {@code
 * keras.optimizers.Adagrad}.
 *
 * @param learningRate η, positive and finite
 * @param initialAccumulatorValue what a starts at, not negative
 * @param epsilon ε, keeps the division finite
 */
public record Adagrad(double learningRate, double initialAccumulatorValue, double epsilon)
    implements Optimizer {
  /** What Keras uses unless told otherwise. */
  public static final Adagrad DEFAULTS = new Adagrad(0.001, 0.1, 1e-7);

  /** Checks the settings. */
  public Adagrad {
    Settings.requirePositive("learning_rate", learningRate);
    Settings.requireNotNegative("initial_accumulator_value", initialAccumulatorValue);
    Settings.requireNotNegative("epsilon", epsilon);
  }

  @Override
  public String kerasName() {
    return "adagrad";
  }

  @Override
  public Adagrad withLearningRate(double newRate) {
    return new Adagrad(newRate, initialAccumulatorValue, epsilon);
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public double initialSlotValue() {
    return initialAccumulatorValue;
  }

  @Override
  public void update(
      double[] before,
      double[] gradients,
      OptimizerState remembered,
      double[] after,
      OptimizerState state) {
    double rate = learningRate;
    double[] a0 = remembered.slot(0);
    double[] a = state.slot(0);
    for (int i = 0; i < after.length; i++) {
      a[i] = a0[i] + gradients[i] * gradients[i];
      after[i] = before[i] - rate * gradients[i] / Math.sqrt(a[i] + epsilon);
    }
  }
}
