package downhill.picture.landscape;

import downhill.lab.landscape.Contours;
import downhill.lab.landscape.LossGrid;
import downhill.picture.chart.Axis;
import java.util.List;

/**
 * Chooses losses whose contour lines can be read: round numbers, each about a factor above the one
 * before; evenly spaced ones where all losses of the picture are much alike.
 */
public final class Levels {
  private static final int MOST = 10;

  /** Shares of the picture below the lowest line and above the highest: rings need some room. */
  private static final double BELOW = 0.004;

  private static final double ABOVE = 0.03;
  private static final double ALIKE = 3;

  private Levels() {}

  /** Returns the scale from the lowest to the highest line, with a tick at each line. */
  public static Axis axis(LossGrid grid) {
    double[] losses = grid.sorted();
    if (losses.length == 0) {
      return Axis.linear(0, 1, 2);
    }
    double low = losses[(int) (BELOW * (losses.length - 1))];
    double high = losses[(int) ((1 - ABOVE) * (losses.length - 1))];
    return low > 0 && high <= ALIKE * low
        ? Axis.linear(low, high, MOST)
        : Axis.logarithmic(Math.max(low, high * 1e-9), high, MOST);
  }

  /** Returns the lines of a grid. */
  public static List<ContourPicture.Level> of(LossGrid grid) {
    return axis(grid).ticks().stream()
        .map(tick ->
            new ContourPicture.Level(tick.value(), tick.label(), Contours.of(grid, tick.value())))
        .filter(level -> !level.lines().isEmpty())
        .toList();
  }
}
