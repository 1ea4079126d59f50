package downhill.picture.surface;

/**
 * A cubic Bezier curve from (x1, y1) to (x2, y2) with control points (c1x, c1y) and (c2x, c2y).
 *
 * @param x1 start
 * @param y1 start
 * @param c1x first control point
 * @param c1y first control point
 * @param c2x second control point
 * @param c2y second control point
 * @param x2 end
 * @param y2 end
 */
public record Cubic(
    double x1, double y1, double c1x, double c1y, double c2x, double c2y, double x2, double y2) {

  /** Makes a straight line as a curve whose parameter runs evenly along it. */
  public static Cubic straight(double x1, double y1, double x2, double y2) {
    double dx = (x2 - x1) / 3;
    double dy = (y2 - y1) / 3;
    return new Cubic(x1, y1, x1 + dx, y1 + dy, x2 - dx, y2 - dy, x2, y2);
  }

  /** Returns x at the parameter t, 0 to 1. */
  public double x(double t) {
    return at(x1, c1x, c2x, x2, t);
  }

  /** Returns y at the parameter t, 0 to 1. */
  public double y(double t) {
    return at(y1, c1y, c2y, y2, t);
  }

  private static double at(double p0, double p1, double p2, double p3, double t) {
    double s = 1 - t;
    return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
  }

  /** Returns the distance from a point to the curve, to within about a pixel. */
  public double distance(double x, double y) {
    int pieces = 24;
    double best = Double.POSITIVE_INFINITY;
    double fromX = x1;
    double fromY = y1;
    for (int i = 1; i <= pieces; i++) {
      double toX = x((double) i / pieces);
      double toY = y((double) i / pieces);
      best = Math.min(best, distanceToSegment(x, y, fromX, fromY, toX, toY));
      fromX = toX;
      fromY = toY;
    }
    return best;
  }

  private static double distanceToSegment(
      double x, double y, double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double length2 = dx * dx + dy * dy;
    double t = length2 == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / length2, 0, 1);
    return Math.hypot(x - ax - t * dx, y - ay - t * dy);
  }
}
