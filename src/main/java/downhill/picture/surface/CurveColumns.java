package downhill.picture.surface;

/**
 * A curve that runs from left to right, looked at in the pixel columns it crosses: where its middle
 * is in each, how steep it is there and how far along its length that is. This depends on the place
 * of the curve alone, so it is worth keeping while only its stroke changes.
 */
final class CurveColumns {
  /** Numbers a column. */
  static final int STRIDE = 4;

  /** Offsets of the numbers of a column, all in image pixels: the height of the middle. */
  static final int MIDDLE = 0;

  /** The rise to the right. */
  static final int SLOPE = 1;

  /** The length of the curve from its start to the middle of its piece of the column. */
  static final int ALONG = 2;

  /** How much of the column's width it crosses, 0 to 1. */
  static final int SHARE = 3;

  private static final int NEWTON_STEPS = 4;

  private final int first;
  private final double top;
  private final double bottom;
  private final float[] numbers;

  /**
   * Looks at a curve.
   *
   * @param scale image pixels for a logical one
   * @param width columns of the image
   */
  CurveColumns(Cubic curve, double scale, int width) {
    double left = curve.x1() * scale;
    double right = curve.x2() * scale;
    first = Math.max(0, (int) Math.floor(left));
    int last = Math.min(width - 1, (int) Math.ceil(right) - 1);
    top = Math.min(curve.y1(), curve.y2()) * scale;
    bottom = Math.max(curve.y1(), curve.y2()) * scale;
    numbers = new float[STRIDE * Math.max(0, last - first + 1)];
    double along = 0;
    double t = 0;
    for (int column = first; column <= last; column++) {
      int at = (column - first) * STRIDE;
      double x = Math.clamp(column + 0.5, left, right) / scale;
      t = parameter(curve, x, t);
      double slope = slope(curve, t);
      double share = Math.min(column + 1, right) - Math.max(column, left);
      double length = Math.sqrt(1 + slope * slope) * share;
      numbers[at + MIDDLE] = (float) (curve.y(t) * scale);
      numbers[at + SLOPE] = (float) slope;
      numbers[at + ALONG] = (float) (along + length / 2);
      numbers[at + SHARE] = (float) share;
      along += length;
    }
  }

  /** Returns the first column it crosses. */
  int first() {
    return first;
  }

  /** Returns the upper end of the curve. */
  double top() {
    return top;
  }

  /** Returns the lower end of the curve. */
  double bottom() {
    return bottom;
  }

  /** Returns {@link #STRIDE} numbers for each column from the first one on; not a copy. */
  float[] numbers() {
    return numbers;
  }

  /** Finds the parameter at which the curve is at x, by Newton's method from a nearby one. */
  private static double parameter(Cubic c, double x, double near) {
    double t = near;
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double speed = derivative(c.x1(), c.c1x(), c.c2x(), c.x2(), t);
      t = Math.clamp(t - (c.x(t) - x) / speed, 0, 1);
    }
    return t;
  }

  private static double slope(Cubic c, double t) {
    return derivative(c.y1(), c.c1y(), c.c2y(), c.y2(), t)
        / derivative(c.x1(), c.c1x(), c.c2x(), c.x2(), t);
  }

  private static double derivative(double p0, double p1, double p2, double p3, double t) {
    double s = 1 - t;
    return 3 * (s * s * (p1 - p0) + 2 * s * t * (p2 - p1) + t * t * (p3 - p2));
  }
}
