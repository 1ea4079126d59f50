package downhill.lab.landscape;

import java.util.List;

/**
 * The part of a plane that is shown.
 *
 * <p>A unit is as long across as it is upwards wherever that leaves both readable, so that circles
 * are round and gradients stand at right angles on the contour lines. Otherwise each direction has
 * its own scale.
 *
 * @param neededX what must be seen across
 * @param neededY what must be seen upwards
 * @param aspect width of the picture divided by its height
 */
public record PlaneFrame(Range neededX, Range neededY, double aspect) {
  private static final double LEAST_WIDTH = 1e-3;
  private static final double MOST_STRETCH = 3;

  /**
   * Frames some places with a margin.
   *
   * @param places at least one finite; those that are not finite are left out
   */
  public static PlaneFrame around(List<PlanePoint> places, double aspect) {
    double[] xs = places.stream().mapToDouble(PlanePoint::x).toArray();
    double[] ys = places.stream().mapToDouble(PlanePoint::y).toArray();
    double width = Math.max(spread(xs), spread(ys));
    double least = Math.max(LEAST_WIDTH, width / 40);
    return new PlaneFrame(Range.around(least, xs), Range.around(least, ys), aspect);
  }

  private static double spread(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Math.abs(value) < Double.MAX_VALUE / 8) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low <= high ? high - low : 0;
  }

  /** Returns a frame shown before while it still serves. */
  public PlaneFrame orStay(PlaneFrame previous) {
    return new PlaneFrame(
        neededX.orStay(previous.neededX), neededY.orStay(previous.neededY), aspect);
  }

  /** Returns whether a unit is as long across as upwards. */
  public boolean isTrueToScale() {
    double stretch = stretch();
    return stretch <= MOST_STRETCH && stretch >= 1 / MOST_STRETCH;
  }

  private double stretch() {
    return neededX.width() / neededY.width() / aspect;
  }

  /** Returns what is shown across. */
  public Range x() {
    return isTrueToScale() && stretch() < 1 ? widened(neededX, 1 / stretch()) : neededX;
  }

  /** Returns what is shown upwards. */
  public Range y() {
    return isTrueToScale() && stretch() > 1 ? widened(neededY, stretch()) : neededY;
  }

  private static Range widened(Range range, double factor) {
    double middle = range.at(0.5);
    double half = range.width() / 2 * factor;
    return new Range(middle - half, middle + half);
  }

  /** Returns whether a place is shown. */
  public boolean contains(PlanePoint place) {
    return place.x() >= x().low()
        && place.x() <= x().high()
        && place.y() >= y().low()
        && place.y() <= y().high();
  }
}
