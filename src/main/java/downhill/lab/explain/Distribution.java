package downhill.lab.explain;

import java.util.Arrays;

/**
 * Shares of a whole, made from counts or from numbers that add up to 1 already. Never changes.
 *
 * <p>Beside each share p it knows the share of all others, 1 - p, without the rounding of that
 * subtraction: for a share close to 1 this is what its logarithm is made of.
 */
public final class Distribution {
  private final double[] weights;
  private final double total;

  private Distribution(double[] weights, double total) {
    this.weights = weights;
    this.total = total;
  }

  /**
   * Divides each count by their sum.
   *
   * @param counts at least one; finite, none negative, not all 0
   */
  public static Distribution of(double... counts) {
    double largest = 0;
    for (double count : counts) {
      if (!(count >= 0) || Double.isInfinite(count)) {
        throw new IllegalArgumentException(
            "counts must be finite and not negative. Received: " + count);
      }
      largest = Math.max(largest, count);
    }
    if (largest == 0) {
      throw new IllegalArgumentException(
          "counts must not all be 0. Received: " + Arrays.toString(counts));
    }
    double[] weights = new double[counts.length];
    double scale = largest > 1e150 || largest < 1e-150 ? largest : 1;
    for (int k = 0; k < counts.length; k++) {
      weights[k] = counts[k] / scale;
    }
    return new Distribution(weights, Arrays.stream(weights).sum());
  }

  /** Returns all for one class, nothing for the others: a one-hot target. */
  public static Distribution oneHot(int classes, int chosen) {
    double[] counts = new double[classes];
    counts[chosen] = 1;
    return of(counts);
  }

  /** Returns how many shares there are. */
  public int size() {
    return weights.length;
  }

  /** Returns a share, 0 to 1. */
  public double share(int k) {
    return weights[k] / total;
  }

  /** Returns -ln of a share: how surprising it is. Infinite for a share of 0. */
  public double surprise(int k) {
    double others = 0;
    for (int j = 0; j < weights.length; j++) {
      others += j == k ? 0 : weights[j];
    }
    return Math.log1p(others / weights[k]);
  }

  /** Returns all shares. */
  public double[] shares() {
    double[] shares = new double[weights.length];
    Arrays.setAll(shares, this::share);
    return shares;
  }
}
