package downhill.engine.curvature;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import java.util.OptionalDouble;

/**
 * How large the learning rate may be where the loss bends by λmax, for full-batch descent.
 *
 * <p>Along one direction of a quadratic loss, gradient descent multiplies the distance to the
 * bottom by 1 - ηλ at every step. It converges while that lies between -1 and 1, and swings from
 * side to side when it is negative. Momentum gives a recursion over two steps; the limits are where
 * its roots reach the unit circle and where they turn complex.
 */
public final class StabilityLimits {
  private StabilityLimits() {}

  /**
   * Returns the learning rate from which on descent no longer converges: 2/λmax, with momentum μ (2
   * + 2μ)/λmax, with Nesterov's (2 + 2μ)/((1 + 2μ) λmax).
   *
   * @return the limit; empty for other optimizers, and where λmax is not positive
   */
  public static OptionalDouble criticalLearningRate(Optimizer optimizer, double lambdaMax) {
    return switch (optimizer) {
      case Sgd(_, double mu, boolean nesterov) ->
          over(lambdaMax, nesterov ? (2 + 2 * mu) / (1 + 2 * mu) : 2 + 2 * mu);
      case RmsProp _, Adam _, Adagrad _ -> OptionalDouble.empty();
    };
  }

  /**
   * Returns the learning rate above which descent swings from side to side: 1/λmax, with momentum μ
   * (1 - √μ)²/λmax, with Nesterov's ((1 - μ)/(1 + μ))²/λmax.
   *
   * @return where swinging begins; empty for other optimizers, and where λmax is not positive
   */
  public static OptionalDouble swingStart(Optimizer optimizer, double lambdaMax) {
    return switch (optimizer) {
      case Sgd(_, double mu, boolean nesterov) -> {
        double root = nesterov ? (1 - mu) / (1 + mu) : 1 - Math.sqrt(mu);
        yield over(lambdaMax, root * root);
      }
      case RmsProp _, Adam _, Adagrad _ -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble over(double lambdaMax, double numerator) {
    return lambdaMax > 0 ? OptionalDouble.of(numerator / lambdaMax) : OptionalDouble.empty();
  }
}
