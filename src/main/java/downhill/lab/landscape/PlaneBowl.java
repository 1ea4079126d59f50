package downhill.lab.landscape;

import java.util.List;
import java.util.Optional;

/**
 * The parabola that fits the loss at a place of a plane: slope and curvature in both directions.
 *
 * @param at the place
 * @param slope the gradient on the plane there
 * @param xx second derivative along x
 * @param xy mixed second derivative
 * @param yy second derivative along y
 */
public record PlaneBowl(PlanePoint at, PlanePoint slope, double xx, double xy, double yy) {

  /**
   * A direction in which the loss curves.
   *
   * @param curvature the eigenvalue of the matrix of second derivatives
   * @param direction of length 1
   */
  public record Axis(double curvature, PlanePoint direction) {}

  /** Returns the lowest place of the parabola; empty unless it curves upwards everywhere. */
  public Optional<PlanePoint> lowest() {
    double determinant = xx * yy - xy * xy;
    double size = xx + yy;
    if (!(size > 0) || !(determinant > 1e-14 * size * size)) {
      return Optional.empty();
    }
    PlanePoint step =
        new PlanePoint(
            -(yy * slope.x() - xy * slope.y()) / determinant,
            -(xx * slope.y() - xy * slope.x()) / determinant);
    return Optional.of(at.plus(step)).filter(PlanePoint::isFinite);
  }

  /** Returns the two directions in which the loss curves most and least, the steepest first. */
  public List<Axis> axes() {
    double middle = (xx + yy) / 2;
    double half = (xx - yy) / 2;
    double reach = Math.hypot(half, xy);
    // Half the angle of (xx - yy, 2 xy) turns x into the direction of the larger eigenvalue.
    double angle = Math.atan2(xy, half) / 2;
    PlanePoint steep = new PlanePoint(Math.cos(angle), Math.sin(angle));
    PlanePoint flat = new PlanePoint(-steep.y(), steep.x());
    return List.of(new Axis(middle + reach, steep), new Axis(middle - reach, flat));
  }
}
