package downhill.scenario.edit;

import java.math.BigDecimal;

/** Numbers as a person would type them: {@code 0.1}, {@code 0.0005}, {@code 1e-7}. */
public final class ShortNumber {
  private static final int SMALLEST = -5;
  private static final int LARGEST = 5;

  private ShortNumber() {}

  /** Writes a number with as few digits as read back to it. */
  public static String of(double value) {
    var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int magnitude = exact.precision() - exact.scale() - 1;
    if (value == 0 || (magnitude >= SMALLEST && magnitude <= LARGEST)) {
      return exact.toPlainString();
    }
    return exact.scaleByPowerOfTen(-magnitude).stripTrailingZeros().toPlainString()
        + "e"
        + magnitude;
  }
}
