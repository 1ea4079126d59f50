package downhill.app.formula;

import downhill.picture.Numbers;
import java.util.stream.DoubleStream;

/**
 * How numbers that stand together are written: all with the same decimals, so that their points
 * line up.
 *
 * @param decimals digits after the point, 0 to 10; negative: digits and a power of ten
 */
public record Figures(int decimals) {
  private static final int POWER = -1;
  private static final char MINUS = '\u2212';

  /** Returns decimals that show about four digits of the largest number. */
  public static Figures of(DoubleStream values) {
    double largest = values.map(Math::abs).filter(Double::isFinite).max().orElse(0);
    return new Figures(decimalsFor(largest));
  }

  /** Returns decimals that show about four digits of the largest number. */
  public static Figures of(double... values) {
    return of(DoubleStream.of(values));
  }

  /** Returns decimals for a line of running text: two, fewer for huge and more for tiny numbers. */
  public static Figures atMostTwo(double value) {
    boolean small = value != 0 && Math.abs(value) < 0.0995;
    Figures four = of(value);
    return small || four.decimals < 2 ? four : new Figures(2);
  }

  /** Returns decimals for a weight in original units: two, fewer for huge numbers. */
  public static Figures ofCoefficient(double value) {
    return Math.abs(value) < 1e5 ? new Figures(2) : of(value);
  }

  private static int decimalsFor(double largest) {
    if (largest == 0) {
      return 2;
    }
    if (largest >= 9_999_999.5 || largest < 0.000_095) {
      return POWER;
    }
    if (largest >= 99_999.5) {
      return 0;
    }
    if (largest >= 999.95) {
      return 1;
    }
    if (largest >= 9.995) {
      return 2;
    }
    return largest >= 0.0995 ? 3 : largest >= 0.009_95 ? 4 : largest >= 0.000_995 ? 5 : 6;
  }

  /** Writes a number: {@code −41.70}. */
  public String plain(double value) {
    return decimals == POWER ? Numbers.scientific(value, 2) : Numbers.fixed(value, decimals);
  }

  /** Writes a number with its sign, also a plus: {@code +19.50}. */
  public String signed(double value) {
    String text = plain(value);
    boolean plus = value >= 0 && text.charAt(0) != MINUS && Double.isFinite(value);
    return plus ? "+" + text : text;
  }

  /** Writes a number as a factor: a negative one in brackets. */
  public String factor(double value) {
    String text = plain(value);
    return text.charAt(0) == MINUS ? "(" + text + ")" : text;
  }

  /** Returns whether numbers, rounded as they are shown, still add up to a sum as it is shown. */
  public boolean addsUp(double sum, double... terms) {
    if (decimals == POWER) {
      return false;
    }
    double shown = 0;
    for (double term : terms) {
      shown += units(term);
    }
    return shown == units(sum);
  }

  /** Counts a number in units of its last shown digit, rounded as {@link Numbers} rounds. */
  private double units(double value) {
    return Math.copySign(Math.floor(Math.abs(value) * Math.pow(10, decimals) + 0.5), value);
  }

  /** Returns these decimals and more, until the shown terms add up; these when they never do. */
  public Figures until(int most, double sum, double... terms) {
    for (int more = Math.max(0, decimals); more <= most && decimals != POWER; more++) {
      Figures finer = new Figures(more);
      if (finer.addsUp(sum, terms)) {
        return finer;
      }
    }
    return this;
  }

  /** Writes every digit of a number. */
  public static String exact(double value) {
    return Double.toString(value).replace('-', MINUS).replace("Infinity", "∞").replace("E", "e");
  }
}
