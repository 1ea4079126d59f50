package downhill.lab.code;

import java.math.BigDecimal;
import java.util.Locale;

/** Values as Python writes them. */
public final class Python {
  private static final int FIRST_EXPONENT = -4;
  private static final int LAST_EXPONENT = 16;

  private Python() {}

  /** Returns a number as {@code repr} gives it, for example {@code 0.1}, {@code 1e-07}. */
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "float(\"nan\")";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "float(\"inf\")" : "float(\"-inf\")";
    }
    if (value == 0) {
      return 1 / value > 0 ? "0.0" : "-0.0";
    }
    // Java finds the shortest digits too, but writes their exponent otherwise.
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= FIRST_EXPONENT && exponent < LAST_EXPONENT) {
      String plain = digits.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    String mantissa = digits.scaleByPowerOfTen(-exponent).toPlainString();
    return mantissa + String.format(Locale.ROOT, "e%+03d", exponent);
  }

  /** Returns {@code True} or {@code False}. */
  public static String truth(boolean value) {
    return value ? "True" : "False";
  }

  /** Returns a text in quotes. */
  public static String text(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
