package downhill.picture.landscape;

import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.chart.Axis;

/**
 * Where places of a surface are on the screen: seen from far away, so that parallel lines stay
 * parallel. Losses above the top of the scale are cut off there.
 */
final class Projection {
  private static final double HEIGHT = 0.62;

  /** Room for the numbers beside the surface, and for numbers and names under it. */
  private static final double ASIDE = 34;

  private static final double BELOW = 36;

  private final LossGrid grid;
  private final Axis losses;
  private final double cosTurn;
  private final double sinTurn;
  private final double cosTilt;
  private final double sinTilt;
  private final double scale;
  private final double middleX;
  private final double middleY;

  /**
   * Shows a grid in an area.
   *
   * @param losses from the bottom of the surface to its top
   */
  Projection(LossGrid grid, Axis losses, ViewAngle angle, double width, double height) {
    this.grid = grid;
    this.losses = losses;
    this.cosTurn = Math.cos(angle.turn());
    this.sinTurn = Math.sin(angle.turn());
    this.cosTilt = Math.cos(angle.tilt());
    this.sinTilt = Math.sin(angle.tilt());
    // The box is 2 wide and deep; its diagonal fits at any turn.
    double across = (width - 2 * ASIDE) / (2 * Math.sqrt(2));
    double upwards = (height - BELOW) / (2 * Math.sqrt(2) * sinTilt + 2 * HEIGHT * cosTilt - 0.1);
    this.scale = Math.min(across, upwards) * angle.zoom();
    this.middleX = width / 2;
    this.middleY = height / 2 - BELOW / 2;
  }

  private double across(double x) {
    return 2 * (x - grid.x().low()) / grid.x().width() - 1;
  }

  private double upwards(double y) {
    return 2 * (y - grid.y().low()) / grid.y().width() - 1;
  }

  private double high(double loss) {
    double share = Double.isNaN(loss) ? 1 : Math.clamp(losses.fraction(loss), 0, 1);
    return HEIGHT * (2 * share - 1);
  }

  /** Returns the pixel column of a place. */
  double px(PlanePoint place) {
    return middleX + scale * (cosTurn * across(place.x()) - sinTurn * upwards(place.y()));
  }

  /** Returns the pixel row of a place at the height of a loss. */
  double py(PlanePoint place, double loss) {
    double back = sinTurn * across(place.x()) + cosTurn * upwards(place.y());
    return middleY - scale * (sinTilt * back + cosTilt * high(loss));
  }

  /** Returns how many pixels a loss lies above the bottom of the scale. */
  double lift(double loss) {
    return scale * cosTilt * (high(loss) + HEIGHT);
  }

  /** Returns how far away a place is: larger is further. */
  double depth(PlanePoint place) {
    return sinTurn * across(place.x()) + cosTurn * upwards(place.y());
  }

  /** Returns whether a loss is above the top, so that nothing is drawn there. */
  boolean isCutOff(double loss) {
    return !(loss <= losses.to());
  }

  /**
   * Returns whether the surface lies before a place, on the way from it to the eye.
   *
   * @param loss the height of the place
   */
  boolean isHidden(PlanePoint place, double loss) {
    // Towards the eye: against the depth in the plane, and upwards by the tilt.
    double dx = -sinTurn * grid.x().width() / 2;
    double dy = -cosTurn * grid.y().width() / 2;
    double rise = Math.tan(Math.atan2(sinTilt, cosTilt));
    double start = high(loss);
    for (int step = 2; step < 80; step++) {
      double away = step * 0.03;
      PlanePoint before = new PlanePoint(place.x() + away * dx, place.y() + away * dy);
      double there = grid.at(before);
      if (Double.isNaN(there)) {
        return false;
      }
      if (!isCutOff(there) && high(there) > start + away * rise + 0.02) {
        return true;
      }
    }
    return false;
  }
}
