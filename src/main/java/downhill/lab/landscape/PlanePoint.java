package downhill.lab.landscape;

/**
 * A place on a plane of weights, or a direction in it.
 *
 * @param x along the plane's first direction
 * @param y along its second
 */
public record PlanePoint(double x, double y) {
  /** Returns whether both numbers are finite. */
  public boolean isFinite() {
    return Double.isFinite(x) && Double.isFinite(y);
  }

  /** Returns the distance from the origin, or the length of the direction. */
  public double length() {
    return Math.hypot(x, y);
  }

  /** Returns this place moved by a direction. */
  public PlanePoint plus(PlanePoint direction) {
    return new PlanePoint(x + direction.x, y + direction.y);
  }
}
