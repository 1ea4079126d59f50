package downhill.lab.explain;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.OptimizerState;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;

/**
 * An update rule with the numbers it remembers for one weight, before a step and after it.
 *
 * <p>In the formulas g is the gradient, η the learning rate, w the weight.
 */
public sealed interface Rule {

  /** No rule at all: the weight is frozen and stays, w = w, whatever the gradient is. */
  record Frozen(Optimizer optimizer) implements Rule {}

  /** Plain gradient descent, w -= η g, which remembers nothing. */
  record Plain(Sgd optimizer) implements Rule {}

  /** Momentum: m = μ m - η g; then w += m, or with Nesterov w += μ m - η g. */
  record Momentum(Sgd optimizer, double mBefore, double m) implements Rule {}

  /** RMSprop: v = ρ v + (1-ρ) g²; w -= η g / √(v + ε). */
  record MeanSquare(RmsProp optimizer, double vBefore, double v) implements Rule {}

  /** RMSprop with momentum: m = μ m + η g / √(v + ε); w -= m. */
  record MeanSquareMomentum(RmsProp optimizer, double vBefore, double v, double mBefore, double m)
      implements Rule {}

  /**
   * Adam: m += (g - m)(1-β₁); v += (g² - v)(1-β₂); w -= rate · m / (√v + ε).
   *
   * @param t the step, counted from 1
   * @param rate η √(1 - β₂ᵗ) / (1 - β₁ᵗ)
   */
  record Moments(
      Adam optimizer, long t, double rate, double mBefore, double m, double vBefore, double v)
      implements Rule {}

  /** Adagrad: a += g²; w -= η g / √(a + ε). */
  record SquareSum(Adagrad optimizer, double aBefore, double a) implements Rule {}

  /** Reads the numbers of one weight from its state before a step and after it. */
  static Rule of(Optimizer optimizer, OptimizerState before, OptimizerState after) {
    return switch (optimizer) {
      case Sgd sgd when sgd.momentum() == 0 -> new Plain(sgd);
      case Sgd sgd -> new Momentum(sgd, before.slot(0)[0], after.slot(0)[0]);
      case RmsProp rms when rms.momentum() == 0 ->
          new MeanSquare(rms, before.slot(0)[0], after.slot(0)[0]);
      case RmsProp rms ->
          new MeanSquareMomentum(
              rms, before.slot(0)[0], after.slot(0)[0], before.slot(1)[0], after.slot(1)[0]);
      case Adam adam ->
          new Moments(
              adam,
              after.step(),
              rate(adam, (double) after.step()),
              before.slot(0)[0],
              after.slot(0)[0],
              before.slot(1)[0],
              after.slot(1)[0]);
      case Adagrad adagrad -> new SquareSum(adagrad, before.slot(0)[0], after.slot(0)[0]);
    };
  }

  private static double rate(Adam adam, double t) {
    double correction = Math.sqrt(1 - Math.pow(adam.beta2(), t)) / (1 - Math.pow(adam.beta1(), t));
    return adam.learningRate() * correction;
  }
}
