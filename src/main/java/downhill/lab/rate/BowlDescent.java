package downhill.lab.rate;

import downhill.engine.curvature.Spectrum;
import downhill.engine.optimizer.Sgd;

/**
 * Where full-batch descent on a quadratic loss will be after any number of steps, without taking
 * them.
 *
 * <p>Along each eigenvector of the Hessian descent goes on by itself. With c the distance to the
 * bottom, m the momentum, λ the curvature, a step is a fixed 2 x 2 matrix:
 *
 * <pre>
 *   momentum   m' = μ m - ηλ c    c' = c + m'
 *   Nesterov   m' = μ m - ηλ c    c' = c + μ m' - ηλ c
 * </pre>
 *
 * <p>and N steps are its N-th power. The excess loss is ½ Σ λ c².
 */
final class BowlDescent {
  /** Curvatures below this share of the largest are rounding around 0: nothing moves there. */
  private static final double FLAT = 1e-14;

  private final Sgd rule;
  private final double[] lambda;
  private final double[] distance;
  private final double[] momentum;

  /**
   * Stands at a moment of a run.
   *
   * @param gradients of the full-batch loss
   * @param velocity the momentum of each weight; all 0 without momentum
   */
  BowlDescent(Sgd rule, Spectrum spectrum, double[] gradients, double[] velocity) {
    this.rule = rule;
    this.lambda = spectrum.values();
    this.distance = new double[lambda.length];
    this.momentum = new double[lambda.length];
    double largest = spectrum.curvature(true).lambdaMax();
    for (int i = 0; i < lambda.length; i++) {
      // On a quadratic the gradient is λ times the distance along each eigenvector.
      boolean bent = lambda[i] > FLAT * largest;
      distance[i] = bent ? spectrum.along(i, gradients) / lambda[i] : 0;
      momentum[i] = bent ? spectrum.along(i, velocity) : 0;
    }
  }

  /** Returns how far the loss lies above its lowest value now. */
  double excess() {
    return excess(0, 0);
  }

  /** Returns the same after so many steps with a rate; may be infinite or NaN. */
  double excess(double rate, long steps) {
    double sum = 0;
    for (int i = 0; i < lambda.length; i++) {
      if (distance[i] != 0 || momentum[i] != 0) {
        double c = distanceAfter(i, rate, steps);
        sum += lambda[i] * c * c / 2;
      }
    }
    return sum;
  }

  private double distanceAfter(int i, double rate, long steps) {
    double mu = rule.momentum();
    double pull = rate * lambda[i];
    boolean nesterov = rule.nesterov();
    double[] power = {
      nesterov ? 1 - pull * (1 + mu) : 1 - pull, nesterov ? mu * mu : mu, -pull, mu
    };
    double c = distance[i];
    double m = momentum[i];
    for (long left = steps; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        double moved = power[0] * c + power[1] * m;
        m = power[2] * c + power[3] * m;
        c = moved;
      }
      square(power);
    }
    return c;
  }

  private static void square(double[] p) {
    double a = p[0] * p[0] + p[1] * p[2];
    double b = p[0] * p[1] + p[1] * p[3];
    double c = p[2] * p[0] + p[3] * p[2];
    double d = p[2] * p[1] + p[3] * p[3];
    p[0] = a;
    p[1] = b;
    p[2] = c;
    p[3] = d;
  }
}
