package downhill.lab.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Names a rate that a run which diverges could go on with. */
public final class NextSafeRate {
  private static final double MARGIN = 0.9;

  /** Batches bend more sharply than all rows together; so may the loss a few steps further on. */
  private static final double WIDE_MARGIN = 0.5;

  private NextSafeRate() {}

  /**
   * Returns a rate below the limit: the best steady one where there is one, but at most nine tenths
   * of the limit, and half of it where that is not exact. Rounded down to two digits, so that it is
   * easily said.
   *
   * @return for the adaptive rules the rate that reaches far enough; empty where nothing is known
   */
  public static OptionalDouble of(RateBands bands) {
    return switch (bands) {
      case RateBands.Bands known -> {
        boolean exact = known.validity() == RateBands.Validity.EXACT;
        double most = known.limit() * (exact ? MARGIN : WIDE_MARGIN);
        double safe = Math.min(most, known.best().orElse(most));
        yield safe > 0 && Double.isFinite(safe)
            ? OptionalDouble.of(roundedDown(safe))
            : OptionalDouble.empty();
      }
      case RateBands.Reach reach -> reach.enough();
      case RateBands.Unknown _ -> OptionalDouble.empty();
    };
  }

  /** Returns the two leading digits of a rate. */
  public static double roundedDown(double rate) {
    return BigDecimal.valueOf(rate).round(new MathContext(2, RoundingMode.DOWN)).doubleValue();
  }
}
