package downhill.lab.rate;

import downhill.engine.optimizer.Sgd;
import java.util.OptionalDouble;

/** Finds the smallest rate with which the steps that are left halve the excess loss of a bowl. */
final class StallSearch {
  private static final int RATES_PER_DECADE = 24;
  private static final int HALVINGS = 60;

  private StallSearch() {}

  /**
   * Searches below a limit, on a log scale.
   *
   * @param bowl where the run stands
   * @param steps how many are left, at least 1
   * @param limit from where on descent diverges
   * @return the rate below which a run stalls, the limit where every rate below it does; empty when
   *     the excess loss is rounding, or momentum alone will halve it
   */
  static OptionalDouble below(LocalBowl bowl, Sgd rule, long steps, double limit) {
    double excess = bowl.depth();
    if (!(excess >= Stall.LEAST_EXCESS) || !Double.isFinite(excess)) {
      return OptionalDouble.empty();
    }
    double half = excess / 2;
    // So small a rate moves the loss by a few percent, whatever the curvature.
    double small = limit * 0.01 / steps;
    if (bowl.excess(rule.withLearningRate(small), steps) <= half) {
      return OptionalDouble.empty();
    }
    double factor = Math.pow(10, 1.0 / RATES_PER_DECADE);
    for (double large = small * factor; large < limit; large *= factor) {
      if (bowl.excess(rule.withLearningRate(large), steps) <= half) {
        return OptionalDouble.of(between(bowl, rule, steps, half, small, large));
      }
      small = large;
    }
    return OptionalDouble.of(limit);
  }

  private static double between(
      LocalBowl bowl, Sgd rule, long steps, double half, double from, double to) {
    double small = from;
    double large = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = Math.sqrt(small * large);
      if (bowl.excess(rule.withLearningRate(middle), steps) <= half) {
        large = middle;
      } else {
        small = middle;
      }
    }
    return large;
  }
}
