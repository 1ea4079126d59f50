package downhill.lab.compare;

import downhill.lab.explain.Rule;
import downhill.lab.explain.WeightStep;
import downhill.lab.session.Update;
import java.util.Optional;

/**
 * What the update rule of a run made of one weight in its last step. What a rule does not have is
 * NaN.
 *
 * @param step the weight before, the gradient, the weight after, and the rule with its memory
 * @param m momentum's velocity, or Adam's mean gradient, after the step
 * @param v the mean or the sum of the squared gradients after the step
 * @param mHat m corrected for having started at 0: m / (1 - β₁ᵗ)
 * @param vHat v corrected likewise: v / (1 - β₂ᵗ)
 */
public record OptimizerNumbers(WeightStep step, double m, double v, double mHat, double vHat) {

  /**
   * Reads the numbers of a weight; empty before any step.
   *
   * @param index place of the weight in the flat order
   */
  public static Optional<OptimizerNumbers> of(RunState run, int index) {
    return run.snapshot().update().map(update -> of(update, index));
  }

  private static OptimizerNumbers of(Update update, int index) {
    WeightStep step = WeightStep.of(update, index);
    double none = Double.NaN;
    return switch (step.rule()) {
      case Rule.Frozen _ -> new OptimizerNumbers(step, none, none, none, none);
      case Rule.Plain _ -> new OptimizerNumbers(step, none, none, none, none);
      case Rule.Momentum rule -> new OptimizerNumbers(step, rule.m(), none, none, none);
      case Rule.MeanSquare rule -> new OptimizerNumbers(step, none, rule.v(), none, none);
      case Rule.MeanSquareMomentum rule ->
          new OptimizerNumbers(step, rule.m(), rule.v(), none, none);
      case Rule.Moments rule ->
          new OptimizerNumbers(
              step,
              rule.m(),
              rule.v(),
              corrected(rule.m(), rule.optimizer().beta1(), rule.t()),
              corrected(rule.v(), rule.optimizer().beta2(), rule.t()));
      case Rule.SquareSum rule -> new OptimizerNumbers(step, none, rule.a(), none, none);
    };
  }

  private static double corrected(double mean, double beta, long t) {
    return mean / (1 - Math.pow(beta, (double) t));
  }

  /** Returns how far the weight moved. */
  public double change() {
    return step.after() - step.before();
  }

  /** Returns the rate that plain gradient descent would have needed for the same move: -Δw / g. */
  public double effectiveRate() {
    return -change() / step.gradient();
  }
}
