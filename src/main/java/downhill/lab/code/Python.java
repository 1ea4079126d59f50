package downhill.lab.code;

import java.math.BigDecimal;
import java.util.Locale;

/** Values and comments as they stand in a Python program. */
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

  /** Returns numbers as a list on one line. */
  public static String list(double[] values) {
    StringBuilder list = new StringBuilder("[");
    for (int i = 0; i < values.length; i++) {
      list.append(i == 0 ? "" : ", ").append(number(values[i]));
    }
    return list.append(']').toString();
  }

  /** Returns a text in quotation marks, on one line. */
  public static String text(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
          } else if (isUnwritable(c)) {
            quoted.append("\\u%04x".formatted(c));
          } else {
            quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }

  /** Returns a text for a comment: what would end the line, or cannot be written, is a space. */
  public static String comment(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.appendCodePoint(isUnwritable(c) ? ' ' : c));
    return plain.toString().strip();
  }

  private static boolean isUnwritable(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}
