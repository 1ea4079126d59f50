package downhill.data;

/**
 * Reads a decimal number such as {@code -12.5e3} from characters, exactly and fast.
 *
 * <p>Only plain decimals are taken: no hexadecimal, no {@code NaN}, no trailing letter.
 */
public final class DecimalText {
  /** What is returned where the characters are not a number. */
  public static final double NONE = Double.NaN;

  // Up to these, a decimal is the quotient or product of two exact doubles, hence correctly rounded
  // (Clinger, "How to read floating point numbers accurately", 1990).
  private static final long MAX_EXACT = 1L << 53;
  private static final double[] POWERS = new double[23];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = Double.parseDouble("1e" + i);
    }
  }

  private DecimalText() {}

  /**
   * Reads a number; spaces around it are skipped.
   *
   * @return the number, infinite where it is beyond the range; NaN where it is no number
   */
  public static double parse(String text) {
    return parse(text.toCharArray(), 0, text.length());
  }

  /**
   * Reads a number; spaces around it are skipped.
   *
   * @return the number, infinite where it is beyond the range; {@link #NONE} where it is no number
   */
  public static double parse(char[] text, int offset, int length) {
    int at = offset;
    int end = offset + length;
    while (at < end && text[at] == ' ') {
      at++;
    }
    while (end > at && text[end - 1] == ' ') {
      end--;
    }
    int start = at;
    boolean negative = at < end && text[at] == '-';
    if (negative || (at < end && text[at] == '+')) {
      at++;
    }
    long digits = 0;
    int scale = 0;
    int count = 0;
    boolean point = false;
    boolean exact = true;
    for (; at < end && (isDigit(text[at]) || (text[at] == '.' && !point)); at++) {
      if (text[at] == '.') {
        point = true;
      } else {
        exact &= digits < MAX_EXACT / 10;
        digits = exact ? digits * 10 + (text[at] - '0') : digits;
        scale += point ? 1 : 0;
        count++;
      }
    }
    if (count == 0 || (at < end && !isExponent(text, at, end))) {
      return NONE;
    }
    if (at < end || !exact || scale >= POWERS.length) {
      return Double.parseDouble(new String(text, start, end - start));
    }
    double value = digits / POWERS[scale];
    return negative ? -value : value;
  }

  private static boolean isExponent(char[] text, int from, int end) {
    int at = from + 1;
    if (text[from] != 'e' && text[from] != 'E') {
      return false;
    }
    if (at < end && (text[at] == '-' || text[at] == '+')) {
      at++;
    }
    int digits = end - at;
    while (at < end && isDigit(text[at])) {
      at++;
    }
    return digits > 0 && at == end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
