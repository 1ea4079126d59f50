package downhill.export;

import java.math.BigDecimal;

/** Writes values as Python does: numbers with all their digits, texts in double quotes. */
final class Python {
  private static final int LEAST_PLAIN_EXPONENT = -4;
  private static final int MOST_PLAIN_EXPONENT = 16;

  private Python() {}

  /** Returns a finite number as Python's {@code repr} writes it, for example 0.1 or 1e-07. */
  static String number(double value) {
    String text = Double.toString(value);
    int mark = text.indexOf('E');
    if (mark < 0 && Math.abs(value) >= 1e-3) {
      return text;
    }
    BigDecimal exact = new BigDecimal(text).stripTrailingZeros();
    if (exact.signum() == 0) {
      return text;
    }
    int exponent = exact.precision() - exact.scale() - 1;
    if (exponent >= LEAST_PLAIN_EXPONENT && exponent < MOST_PLAIN_EXPONENT) {
      String plain = exact.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    String digits = exact.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return "%s%s%se%s%02d"
        .formatted(
            value < 0 ? "-" : "",
            digits.substring(0, 1),
            fraction,
            exponent < 0 ? "-" : "+",
            Math.abs(exponent));
  }

  /** Returns numbers as a list on one line. */
  static String list(double[] values) {
    StringBuilder list = new StringBuilder("[");
    for (int i = 0; i < values.length; i++) {
      list.append(i == 0 ? "" : ", ").append(number(values[i]));
    }
    return list.append(']').toString();
  }

  /** Returns a text in quotation marks, on one line. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
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
  static String comment(String text) {
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
