package downhill.engine.matrix;

/**
 * Finds e^x for many numbers at once, none of them above 0; from about -699.7 downwards it is 0.
 *
 * <p>With n the whole number nearest to -x / ln 2, e^x = e^r / 2ⁿ, where r = x + n ln 2 lies within
 * ±0.35 and its series needs thirteen terms. 1/2ⁿ is put together from the binary digits of n, each
 * factor exact. There is no choice and no table in it, and each loop is short enough for the
 * compiler to work on several numbers at once. The relative error is below 3e-16. Not safe for use
 * by several threads.
 */
public final class Exponentials {
  /** How many numbers make a loop long enough for wide registers. */
  private static final int LONG = 512;

  /** The numbers n from here on belong to x below -699.7, e^x below 2e-304. */
  private static final double ZERO_FROM = 1009.5;

  private static final double PER_LN2 = 1 / Math.log(2);

  /** ln 2 in two parts: products of the first with whole numbers up to 2²⁰ are exact. */
  private static final double LN2 = 0x1.62e42feep-1;

  private static final double LN2_REST = 0x1.a39ef35793c76p-33;

  private final double[] x;
  private final double[] n;

  /**
   * Takes the memory.
   *
   * @param longestRow the most numbers one row will have
   */
  public Exponentials(int longestRow) {
    int length = Math.max(LONG, longestRow);
    this.x = new double[length];
    this.n = new double[length];
  }

  /** Puts e^x in the place of x, for the first {@code count} numbers of every row. */
  public void replace(double[][] rows, int count) {
    int block = x.length / count;
    for (int from = 0; from < rows.length; from += block) {
      int height = Math.min(block, rows.length - from);
      for (int i = 0; i < height; i++) {
        System.arraycopy(rows[from + i], 0, x, i * count, count);
      }
      split(height * count);
      addSeries(height * count);
      divideByFirstDigits(height * count);
      divideByLastDigits(height * count);
      for (int i = 0; i < height; i++) {
        System.arraycopy(x, i * count, rows[from + i], 0, count);
      }
    }
  }

  /** Splits x into n and r, which takes its place. */
  private void split(int count) {
    double[] number = x;
    double[] whole = n;
    for (int i = 0; i < count; i++) {
      double held = Math.max(number[i], -701);
      double nearest = Math.rint(held * -PER_LN2);
      whole[i] = nearest;
      number[i] = MultiplyAdd.of(nearest, LN2_REST, MultiplyAdd.of(nearest, LN2, held));
    }
  }

  private void addSeries(int count) {
    double[] number = x;
    for (int i = 0; i < count; i++) {
      double r = number[i];
      double series = MultiplyAdd.of(r, 1.0 / 6_227_020_800.0, 1.0 / 479_001_600);
      series = MultiplyAdd.of(r, series, 1.0 / 39_916_800);
      series = MultiplyAdd.of(r, series, 1.0 / 3_628_800);
      series = MultiplyAdd.of(r, series, 1.0 / 362_880);
      series = MultiplyAdd.of(r, series, 1.0 / 40_320);
      series = MultiplyAdd.of(r, series, 1.0 / 5040);
      series = MultiplyAdd.of(r, series, 1.0 / 720);
      series = MultiplyAdd.of(r, series, 1.0 / 120);
      series = MultiplyAdd.of(r, series, 1.0 / 24);
      series = MultiplyAdd.of(r, series, 1.0 / 6);
      series = MultiplyAdd.of(r, series, 0.5);
      series = MultiplyAdd.of(r, series, 1);
      number[i] = MultiplyAdd.of(r, series, 1);
    }
  }

  /** Divides by 2 for each of the last five binary digits of n, and leaves the others in n. */
  private void divideByFirstDigits(int count) {
    double[] number = x;
    double[] whole = n;
    for (int i = 0; i < count; i++) {
      double digits = whole[i];
      double kept = 0.5 - 0.5 * Math.signum(digits - ZERO_FROM);
      double rest = Math.floor(digits * 0.5);
      double product = number[i] * kept * MultiplyAdd.of(digits - 2 * rest, -0.5, 1);
      digits = Math.floor(rest * 0.5);
      product *= MultiplyAdd.of(rest - 2 * digits, -0.75, 1);
      rest = Math.floor(digits * 0.5);
      product *= MultiplyAdd.of(digits - 2 * rest, 0x1p-4 - 1, 1);
      digits = Math.floor(rest * 0.5);
      product *= MultiplyAdd.of(rest - 2 * digits, 0x1p-8 - 1, 1);
      rest = Math.floor(digits * 0.5);
      number[i] = product * MultiplyAdd.of(digits - 2 * rest, 0x1p-16 - 1, 1);
      whole[i] = rest;
    }
  }

  /** Does the same for the other five; the last of these factors are too small to add 1 to. */
  private void divideByLastDigits(int count) {
    double[] number = x;
    double[] whole = n;
    for (int i = 0; i < count; i++) {
      double digits = whole[i];
      double rest = Math.floor(digits * 0.5);
      double product = number[i] * MultiplyAdd.of(digits - 2 * rest, 0x1p-32 - 1, 1);
      digits = Math.floor(rest * 0.5);
      double digit = rest - 2 * digits;
      product *= MultiplyAdd.of(digit, 0x1p-64, 1 - digit);
      rest = Math.floor(digits * 0.5);
      digit = digits - 2 * rest;
      product *= MultiplyAdd.of(digit, 0x1p-128, 1 - digit);
      digits = Math.floor(rest * 0.5);
      digit = rest - 2 * digits;
      product *= MultiplyAdd.of(digit, 0x1p-256, 1 - digit);
      number[i] = product * MultiplyAdd.of(digits, 0x1p-512, 1 - digits);
    }
  }
}
