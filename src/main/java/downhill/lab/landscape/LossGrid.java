package downhill.lab.landscape;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The loss on a grid of places of a plane. Never changes.
 *
 * <p>Far away from the data a loss may be infinite.
 */
public final class LossGrid {
  private final Range x;
  private final Range y;
  private final int side;
  private final double[] losses;
  private final int rows;
  private final boolean complete;

  LossGrid(Range x, Range y, int side, double[] losses, int rows, boolean complete) {
    this.x = x;
    this.y = y;
    this.side = side;
    this.losses = losses;
    this.rows = rows;
    this.complete = complete;
  }

  /**
   * Returns a grid made by hand.
   *
   * @param side how many places across and upwards, at least 2
   * @param loss the loss of a place
   */
  public static LossGrid of(Range x, Range y, int side, ToDoubleFunction<PlanePoint> loss) {
    double[] losses = new double[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        losses[row * side + column] =
            loss.applyAsDouble(new PlanePoint(at(x, column, side), at(y, row, side)));
      }
    }
    return new LossGrid(x, y, side, losses, 0, true);
  }

  private static double at(Range range, int place, int side) {
    return range.at(place / (side - 1.0));
  }

  /** Returns what it spans across. */
  public Range x() {
    return x;
  }

  /** Returns what it spans upwards. */
  public Range y() {
    return y;
  }

  /** Returns how many places there are across, and as many upwards. */
  public int side() {
    return side;
  }

  /** Returns x of a column, from 0. */
  public double x(int column) {
    return at(x, column, side);
  }

  /** Returns y of a row, from 0, the lowest. */
  public double y(int row) {
    return at(y, row, side);
  }

  /** Returns the loss at a place of the grid. */
  public double loss(int column, int row) {
    return losses[row * side + column];
  }

  /** Returns the loss at any place, linearly between those of the grid; NaN outside of it. */
  public double at(PlanePoint place) {
    double across = (place.x() - x.low()) / x.width() * (side - 1);
    double upwards = (place.y() - y.low()) / y.width() * (side - 1);
    if (!(across >= 0 && across <= side - 1 && upwards >= 0 && upwards <= side - 1)) {
      return Double.NaN;
    }
    int column = (int) Math.min(side - 2, Math.floor(across));
    int row = (int) Math.min(side - 2, Math.floor(upwards));
    double s = across - column;
    double t = upwards - row;
    return (1 - t) * ((1 - s) * loss(column, row) + s * loss(column + 1, row))
        + t * ((1 - s) * loss(column, row + 1) + s * loss(column + 1, row + 1));
  }

  /** Returns the grid's place with the smallest loss, the first of equals. */
  public PlanePoint lowest() {
    int lowest = 0;
    for (int i = 1; i < losses.length; i++) {
      lowest = losses[i] < losses[lowest] ? i : lowest;
    }
    return new PlanePoint(x(lowest % side), y(lowest / side));
  }

  /** Returns all losses that are finite, in ascending order. */
  public double[] sorted() {
    return Arrays.stream(losses).filter(Double::isFinite).sorted().toArray();
  }

  /** Returns how many rows of data were measured. */
  public int rows() {
    return rows;
  }

  /** Returns whether those are all rows; otherwise they are evenly spaced ones. */
  public boolean isComplete() {
    return complete;
  }
}
