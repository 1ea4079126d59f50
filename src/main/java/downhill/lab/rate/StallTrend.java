package downhill.lab.rate;

import java.util.List;
import java.util.Optional;

/**
 * Estimates where stalling ends from how the loss fell during the last steps, where nobody can
 * compute it.
 *
 * <p>Three losses at equal distances say whether the fall is slowing down. If it is, the loss heads
 * for a floor like L∞ + A·qᵗ, with q the second fall over the first, and halving the rest takes ln
 * ½ / ln q such distances. Otherwise the fall goes on as it is, and half of the loss itself is to
 * fall. Both go faster in proportion to the rate.
 */
final class StallTrend {
  private StallTrend() {}

  /**
   * Estimates.
   *
   * @param losses of all rows at three moments, oldest first
   * @param stepsBetween from one of them to the next
   * @param rate with which those steps were taken
   * @param stepsLeft how many are still to come
   * @return what the rate below which the run stalls follows from; empty where the loss does not
   *     fall, or what is left of it is rounding
   */
  static Optional<StallCause.Trend> of(
      double[] losses, long stepsBetween, double rate, long stepsLeft) {
    double first = losses[0] - losses[1];
    double second = losses[1] - losses[2];
    if (!(first > 0) || !(second > 0)) {
      return Optional.empty();
    }
    double q = second / first;
    boolean slows = q < 1;
    double excess = slows ? Math.min(losses[2], second * q / (1 - q)) : losses[2];
    if (!(excess >= Stall.LEAST_EXCESS)) {
      return Optional.empty();
    }
    double distances =
        slows && excess < losses[2] ? Math.log(0.5) / Math.log(q) : losses[2] / 2 / second;
    double below = rate * distances * stepsBetween / stepsLeft;
    return Optional.of(
        new StallCause.Trend(
            List.of(losses[0], losses[1], losses[2]),
            stepsBetween,
            rate,
            stepsLeft,
            distances,
            below));
  }
}
