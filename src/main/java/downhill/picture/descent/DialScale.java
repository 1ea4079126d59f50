package downhill.picture.descent;

import downhill.picture.chart.Axis;

/**
 * Where a learning rate stands on the dial, equal factors equally far apart.
 *
 * @param least the smallest rate on the dial
 * @param most the largest
 */
public record DialScale(double least, double most) {
  /** From 1e-6 to 10, which is enough for most problems. */
  public static final DialScale USUAL = new DialScale(1e-6, 10);

  /** Room at both ends, for the knob. */
  static final double MARGIN = 20;

  private static final double SMALLEST = 1e-300;
  private static final double LARGEST = 1e300;

  /** Returns the usual scale, lengthened by whole decades until it holds some rates as well. */
  public static DialScale holding(double... rates) {
    double least = USUAL.least;
    double most = USUAL.most;
    for (double rate : rates) {
      if (rate > 0 && Double.isFinite(rate)) {
        double near = Math.clamp(rate, SMALLEST, LARGEST);
        least = Math.min(least, decade(Math.floor(Math.log10(near))));
        most = Math.max(most, decade(Math.ceil(Math.log10(near))));
      }
    }
    return new DialScale(least, most);
  }

  /** Dividing by a whole power keeps 1e-6 the double that is written so. */
  private static double decade(double power) {
    return power < 0 ? 1 / Math.pow(10, -power) : Math.pow(10, power);
  }

  /** Returns the axis with a tick at every decade while there is room. */
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
