package downhill.lab.landscape;

/**
 * A stretch of the number line, with ends at round numbers.
 *
 * @param low the smaller end
 * @param high the larger end
 */
public record Range(double low, double high) {
  private static final int STRIDES = 8;
  private static final double MARGIN = 0.12;
  private static final double MOST_SLACK = 4;

  /** Checks the ends. */
  public Range {
    if (!(low < high) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException(
          "low must be below high, both finite. Received: %s to %s".formatted(low, high));
    }
  }

  /**
   * Finds a range that holds some points with a margin.
   *
   * <p>Both ends are multiples of 1, 2 or 5 times a power of ten, about an eighth of the width: so
   * a point that moves a little leaves the range as it is. Points that are not finite are left out.
   *
   * @param leastWidth how wide the range is at least, positive
   */
  public static Range around(double leastWidth, double... points) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double point : points) {
      // Half the largest double, so that the width stays finite.
      if (Math.abs(point) < Double.MAX_VALUE / 8) {
        low = Math.min(low, point);
        high = Math.max(high, point);
      }
    }
    if (low > high) {
      throw new IllegalArgumentException("points must hold a finite one. Received: none");
    }
    double width = Math.max(high - low, leastWidth);
    double middle = (low + high) / 2;
    double reach = width * (0.5 + MARGIN);
    double stride = roundUp(2 * reach / STRIDES);
    return new Range(
        Math.floor((middle - reach) / stride) * stride,
        Math.ceil((middle + reach) / stride) * stride);
  }

  /**
   * Returns the previous range while it still serves: it holds this one and is not far too wide.
   */
  public Range orStay(Range previous) {
    boolean serves =
        previous.low <= low && high <= previous.high && previous.width() <= MOST_SLACK * width();
    return serves ? previous : this;
  }

  /** Returns high - low. */
  public double width() {
    return high - low;
  }

  /** Returns the point at a share of the way from low to high. */
  public double at(double share) {
    return low + share * width();
  }

  private static double roundUp(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double digits = value / power;
    return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
  }
}
