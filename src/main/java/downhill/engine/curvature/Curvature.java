package downhill.engine.curvature;

import java.util.OptionalDouble;

/**
 * How sharply the loss bends in its sharpest and its flattest direction.
 *
 * @param lambdaMax the largest eigenvalue of the Hessian; NaN when it is not finite
 * @param lambdaMin the smallest eigenvalue; negative where the loss bends downwards
 * @param exact whether the loss is quadratic, so that these hold everywhere and not only here
 */
public record Curvature(double lambdaMax, double lambdaMin, boolean exact) {
  /** Relative size below which an eigenvalue is rounding noise around 0. */
  private static final double ROUNDING = 1e-14;

  /** Returns whether the loss is a bowl with one bottom: quadratic, and bent in every direction. */
  public boolean isBowl() {
    return exact && lambdaMin > ROUNDING * lambdaMax;
  }

  /** Returns λmax / λmin, how long and narrow the valley is; empty unless the loss is a bowl. */
  public OptionalDouble conditionNumber() {
    return isBowl() ? OptionalDouble.of(lambdaMax / lambdaMin) : OptionalDouble.empty();
  }

  /**
   * Returns 2 / (λmin + λmax), the constant learning rate with which plain gradient descent is
   * fastest; empty unless the loss is a bowl.
   */
  public OptionalDouble bestLearningRate() {
    return isBowl() ? OptionalDouble.of(2 / (lambdaMin + lambdaMax)) : OptionalDouble.empty();
  }
}
