package downhill.picture.descent;

import downhill.picture.chart.Axis;
import downhill.picture.surface.Box;

/** Where a learning rate stands on the dial, from 1e-6 to 10, equal factors equally far apart. */
public final class DialScale {
  /** The smallest rate on the dial. */
  public static final double LEAST = 1e-6;

  /** The largest rate on the dial. */
  public static final double MOST = 10;

  private static final double MARGIN = 20;
  private static final Axis AXIS = Axis.logarithmic(LEAST, MOST, 8);

  private DialScale() {}

  /** Returns the axis with a tick at every decade. */
  public static Axis axis() {
    return AXIS;
  }

  /** Returns x of a rate on a dial of a width; rates beyond the ends stand at the ends. */
  public static double x(double rate, double width) {
    double share = Double.isNaN(rate) ? 0 : Math.clamp(AXIS.fraction(rate), 0, 1);
    return MARGIN + share * (width - 2 * MARGIN);
  }

  /**
   * Returns the rate at a mouse position, rounded to two digits: what is dragged should be easy to
   * say.
   */
  public static double rate(double x, double width) {
    double share = Math.clamp((x - MARGIN) / Math.max(1, width - 2 * MARGIN), 0, 1);
    double exact = AXIS.value(share);
    int power = (int) Math.floor(Math.log10(exact) + 1e-12) - 1;
    // Dividing by a whole power of ten gives the double nearest to the two digits.
    double digits = Math.rint(exact * Math.pow(10, -power));
    double rounded = power < 0 ? digits / Math.pow(10, -power) : digits * Math.pow(10, power);
    return Math.clamp(rounded, LEAST, MOST);
  }

  /** Returns the track in a dial of a size. */
  static Box track(double width, double height) {
    double thickness = Math.clamp(height - DialPainter.FLAG - 34, 16, 40);
    return new Box(MARGIN, DialPainter.FLAG + 10, width - 2 * MARGIN, thickness);
  }
}
