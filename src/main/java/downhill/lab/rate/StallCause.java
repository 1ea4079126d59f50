package downhill.lab.rate;

import java.util.List;

/** What the rate below which a run stalls follows from. */
public sealed interface StallCause {
  /**
   * On a quadratic loss: how far it lies above its bottom along each direction now, and after the
   * steps that are left at that rate.
   *
   * @param rate at it, half of the excess loss is left
   * @param steps how many are left
   * @param parts one for each direction that bends upwards, the largest first
   */
  record OnBowl(double rate, long steps, List<Part> parts) implements StallCause {
    /** Takes its own copy. */
    public OnBowl {
      parts = List.copyOf(parts);
    }

    /** Returns the excess loss now. */
    public double now() {
      return parts.stream().mapToDouble(Part::now).sum();
    }

    /** Returns the excess loss after the steps that are left. */
    public double after() {
      return parts.stream().mapToDouble(Part::after).sum();
    }
  }

  /**
   * A direction of a bowl.
   *
   * @param lambda how it bends
   * @param now its part of the excess loss
   * @param after what of it is left
   */
  record Part(double lambda, double now, double after) {}

  /**
   * Elsewhere: the trend of the loss of all rows over the last steps, as {@link StallTrend} reads
   * it.
   *
   * @param losses at three moments, oldest first
   * @param between steps from one to the next
   * @param rate with which these steps were taken
   * @param steps how many are left
   * @param distances after how many times {@code between} steps half of what is left will have
   *     fallen
   * @param below the rate
   */
  record Trend(
      List<Double> losses, long between, double rate, long steps, double distances, double below)
      implements StallCause {
    /** Takes its own copy. */
    public Trend {
      losses = List.copyOf(losses);
    }
  }

  /** Where what still moves has come to rest behind a dead layer. */
  record Dead(DeadLayer layer) implements StallCause {}
}
