package downhill.picture;

/**
 * Numbers as the pictures write them: a real minus sign (U+2212), a fixed number of decimals.
 *
 * <p>What is not finite is written as ∞, −∞ or NaN.
 */
public final class Numbers {
  private static final char MINUS = '\u2212';
  private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10};
  private static final double EXACT = 9e15;

  private Numbers() {}

  /**
   * Writes a number with a fixed number of decimals and no grouping: {@code −41.7}.
   *
   * @param decimals 0 to 10
   */
  public static String fixed(double value, int decimals) {
    return write(value, decimals, false);
  }

  /** Writes a number with a fixed number of decimals and commas between thousands: 1,792.9. */
  public static String grouped(double value, int decimals) {
    return write(value, decimals, true);
  }

  /**
   * Writes the number by which people call a row of the data: they count from 1.
   *
   * @param row its place, from 0
   */
  public static String sample(int row) {
    return Integer.toString(row + 1);
  }

  /** Writes the sign of positive numbers too: {@code +19.50}. */
  public static String signed(double value, int decimals) {
    String text = fixed(value, decimals);
    return value < 0 || Double.isNaN(value) || text.charAt(0) == MINUS ? text : "+" + text;
  }

  /** Writes a weight, an activation or a change in at most eight characters, with its sign. */
  public static String weight(double value) {
    String text = magnitude(value);
    return value < 0 || Double.isNaN(value) || value == 0 ? text : "+" + text;
  }

  /**
   * Writes a number of any size briefly: two decimals in the middle, more for small ones, fewer for
   * large ones, powers of ten at the ends.
   */
  public static String magnitude(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0.00";
    }
    if (!Double.isFinite(value) || size < 0.000_95 || size >= 999_999.5) {
      return scientific(value, 1);
    }
    if (size < 0.0995) {
      return fixed(value, 3);
    }
    if (size < 999.5) {
      return fixed(value, 2);
    }
    return size < 9_999.5 ? fixed(value, 1) : fixed(value, 0);
  }

  /** Writes a loss: about five digits, commas between thousands. */
  public static String loss(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    if (!Double.isFinite(value) || size < 1e-4 || size >= 1e8) {
      return scientific(value, 3);
    }
    if (size < 1) {
      return fixed(value, size < 0.01 ? 6 : 4);
    }
    if (size < 10) {
      return fixed(value, 4);
    }
    return grouped(value, size < 100 ? 3 : size < 1_000 ? 2 : size < 100_000 ? 1 : 0);
  }

  /** Writes a whole number with commas between thousands. */
  public static String count(long value) {
    return grouped((double) value, 0);
  }

  /** Writes {@code 0.1}, {@code 0.0005} or {@code 1e−6}: as many digits as there are, at most 4. */
  public static String rate(double value) {
    if (value == 0) {
      return "0";
    }
    if (!Double.isFinite(value) || Math.abs(value) < 1e-4 || Math.abs(value) >= 1e5) {
      return trimmed(scientific(value, 3));
    }
    int whole = (int) Math.floor(Math.log10(Math.abs(value)));
    return trimmed(fixed(value, Math.clamp(3 - whole, 0, 10)));
  }

  /**
   * Writes a tick of an axis: 40k, 1.5M, 0.25, 1e−6.
   *
   * @param step distance to the next tick, which says how many decimals are needed
   */
  public static String tick(double value, double step) {
    double size = Math.abs(value);
    if (size < Math.abs(step) * 1e-9) {
      return "0";
    }
    if (size >= 1e9 || size < 1e-4) {
      return trimmed(scientific(value, 2));
    }
    if (size >= 1e6) {
      return trimmed(fixed(value / 1e6, decimals(step / 1e6))) + "M";
    }
    if (size >= 1e3 && step >= 50) {
      return trimmed(fixed(value / 1e3, decimals(step / 1e3))) + "k";
    }
    return fixed(value, decimals(step));
  }

  /** Writes a number as digits times a power of ten: {@code 1.2e−5}. */
  public static String scientific(double value, int decimals) {
    if (!Double.isFinite(value) || value == 0) {
      return fixed(value, decimals);
    }
    double size = Math.abs(value);
    int exponent = (int) Math.floor(Math.log10(size));
    double digits = scaled(size, -exponent);
    if (digits < 1) {
      exponent--;
      digits = scaled(size, -exponent);
    }
    if (Math.rint(digits * TENS[decimals]) >= 10 * TENS[decimals]) {
      exponent++;
      digits = scaled(size, -exponent);
    }
    String sign = value < 0 ? String.valueOf(MINUS) : "";
    String power = exponent < 0 ? MINUS + Integer.toString(-exponent) : Integer.toString(exponent);
    return sign + fixed(digits, decimals) + "e" + power;
  }

  /** Multiplies by a power of ten in two halves, so that neither half overflows. */
  private static double scaled(double value, int power) {
    int half = power / 2;
    return value * Math.pow(10, half) * Math.pow(10, power - half);
  }

  private static int decimals(double step) {
    if (!(step > 0) || !Double.isFinite(step)) {
      return 0;
    }
    int decimals = 0;
    double scaled = step;
    while (decimals < 6 && Math.abs(scaled - Math.rint(scaled)) > 1e-6 * scaled) {
      decimals++;
      scaled = step * TENS[decimals];
    }
    return decimals;
  }

  private static String trimmed(String text) {
    int power = text.indexOf('e');
    String digits = power < 0 ? text : text.substring(0, power);
    if (digits.indexOf('.') >= 0) {
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      digits = digits.substring(0, digits.charAt(end - 1) == '.' ? end - 1 : end);
    }
    return power < 0 ? digits : digits + text.substring(power);
  }

  private static String write(double value, int decimals, boolean groups) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : MINUS + "∞";
    }
    double scaled = Math.abs(value) * TENS[decimals];
    if (scaled >= EXACT) {
      return scientific(value, Math.min(decimals, 3));
    }
    long digits = (long) Math.floor(scaled + 0.5);
    long unit = (long) TENS[decimals];
    StringBuilder text = new StringBuilder(16);
    if (value < 0 && digits != 0) {
      text.append(MINUS);
    }
    appendWhole(text, digits / unit, groups);
    if (decimals > 0) {
      String fraction = Long.toString(digits % unit);
      text.append('.').repeat('0', decimals - fraction.length()).append(fraction);
    }
    return text.toString();
  }

  private static void appendWhole(StringBuilder text, long whole, boolean groups) {
    String digits = Long.toString(whole);
    for (int i = 0; i < digits.length(); i++) {
      if (groups && i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
  }
}
