package downhill.picture.descent;

import downhill.picture.chart.Axis;
import java.util.Arrays;

/**
 * Where a learning rate stands on the dial, equal factors equally far apart.
 *
 * @param least the smallest rate on the dial
 * @param most the largest
 */
public record DialScale(double least, double most) {
  /** Room at both ends, for the knob. */
  static final double MARGIN = 20;

  private static final double SMALLEST = 1e-300;
  private static final double LARGEST = 1e300;
  private static final double[] ROUND = {1, 2, 5};

  /** How much the dial shows at least, in decades. */
  private static final double DECADES = 3;

  /** Room below the rates that matter, in decades. */
  private static final double BELOW = 0.5;

  /** Room above them: beyond the limit there is nothing to see but that it diverges. */
  private static final double ABOVE = 0.4;

  /** A scale is kept while everything keeps this distance from its ends, in decades. */
  private static final double LEAST_AIR = 0.1;

  /** And while it is longer than it need be by no more than this. */
  private static final double SPARE = 2.5;

  /** A rate pulled to an end asks for so much more beyond it. */
  private static final double FURTHER = 100;

  /**
   * Returns the scale of about three decades, or more, that ends above some rates; one alone stands
   * in its middle.
   */
  public static DialScale around(double... rates) {
    double above = rates.length == 1 ? DECADES / 2 : ABOVE;
    double high = highest(rates) + above;
    double low = Math.min(lowest(rates) - BELOW, high - DECADES);
    return new DialScale(roundDown(power(low)), roundUp(power(high)));
  }

  /** Returns this scale while it suits some rates, or else the one around them. */
  public DialScale fitted(double... rates) {
    double air = Math.min(lowest(rates) - log(least), log(most) - highest(rates));
    DialScale around = around(rates);
    boolean suits = air >= LEAST_AIR && decades() <= around.decades() + SPARE;
    return suits ? this : around;
  }

  /** Returns this scale, and where a rate stands at one of its ends two decades more there. */
  public DialScale further(double rate) {
    double down = rate <= least ? FURTHER : 1;
    double up = rate >= most ? FURTHER : 1;
    return new DialScale(Math.max(SMALLEST, least / down), Math.min(LARGEST, most * up));
  }

  private double decades() {
    return log(most) - log(least);
  }

  private static double lowest(double... rates) {
    return Arrays.stream(rates).filter(DialScale::isRate).map(DialScale::log).min().orElse(-2);
  }

  private static double highest(double... rates) {
    return Arrays.stream(rates).filter(DialScale::isRate).map(DialScale::log).max().orElse(-2);
  }

  private static boolean isRate(double rate) {
    return rate > 0 && Double.isFinite(rate);
  }

  private static double log(double rate) {
    return Math.log10(Math.clamp(rate, SMALLEST, LARGEST));
  }

  private static double power(double exponent) {
    return Math.clamp(Math.pow(10, exponent), SMALLEST, LARGEST);
  }

  private static double roundDown(double value) {
    double rounded = digit(value, 0);
    for (int i = 1; digit(value, i) <= value * (1 + 1e-9); i++) {
      rounded = digit(value, i);
    }
    return rounded;
  }

  private static double roundUp(double value) {
    int i = 0;
    while (digit(value, i) < value * (1 - 1e-9)) {
      i++;
    }
    return digit(value, i);
  }

  /** Dividing by a whole power of ten keeps 2e-6 the double that is written so. */
  private static double digit(double value, int place) {
    int decadesOn = place / 3;
    int power = (int) Math.floor(Math.log10(value) + 1e-9) + decadesOn;
    double digit = ROUND[place % 3];
    return power < 0 ? digit / Math.pow(10, -power) : digit * Math.pow(10, power);
  }

  /** Returns the axis, with a tick at every decade while there is room. */
  public Axis axis() {
    return Axis.logarithmic(least, most, 12);
  }

  /** Returns x of a rate on a dial of a width; rates beyond the ends stand at the ends. */
  public double x(double rate, double width) {
    double share = Double.isNaN(rate) ? 0 : Math.clamp(axis().fraction(rate), 0, 1);
    return MARGIN + share * (width - 2 * MARGIN);
  }

  /**
   * Returns the rate at a mouse position, rounded to two digits: what is dragged should be easy to
   * say.
   */
  public double rate(double x, double width) {
    double share = Math.clamp((x - MARGIN) / Math.max(1, width - 2 * MARGIN), 0, 1);
    double exact = axis().value(share);
    int power = (int) Math.floor(Math.log10(exact) + 1e-12) - 1;
    // Dividing by a whole power of ten gives the double nearest to the two digits.
    double digits = Math.rint(exact * Math.pow(10, -power));
    double rounded = power < 0 ? digits / Math.pow(10, -power) : digits * Math.pow(10, power);
    return Math.clamp(rounded, least, most);
  }
}
