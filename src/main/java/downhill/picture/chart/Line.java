package downhill.picture.chart;

import downhill.lab.timeline.EpochSeries;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import java.util.Arrays;

/**
 * Points in pixels from left to right, thinned to a few for each column of pixels: its first, its
 * lowest, its highest and its last. Points that are not finite break the line.
 */
public final class Line {
  private double[] xs = new double[256];
  private double[] ys = new double[256];
  private int count;
  private double column = Double.NaN;
  private double low;
  private double high;
  private double last;

  static Line of(EpochSeries series, Plot plot, int from, int to) {
    Line line = new Line();
    for (int i = from; i < to; i++) {
      line.add(plot.px((double) series.epoch(i)), plot.pyNear(series.value(i)), series.value(i));
    }
    line.finishColumn();
    return line;
  }

  /** Makes a line without points. */
  public Line() {}

  /** Adds a point right of the earlier ones; a value that is not finite breaks the line. */
  public void add(double x, double y, double value) {
    if (!Double.isFinite(value)) {
      finishColumn();
      push(x, Double.NaN);
      return;
    }
    if (Math.floor(x) == Math.floor(column)) {
      low = Math.min(low, y);
      high = Math.max(high, y);
      last = y;
      return;
    }
    finishColumn();
    column = x;
    low = y;
    high = y;
    last = y;
    push(x, y);
  }

  /** Ends the column of pixels of the last point; must follow the last point. */
  public void finishColumn() {
    if (Double.isNaN(column)) {
      return;
    }
    double x = column;
    double first = ys[count - 1];
    column = Double.NaN;
    if (low < first) {
      push(x, low);
    }
    if (high > first) {
      push(x, high);
    }
    if (last != ys[count - 1]) {
      push(x, last);
    }
  }

  private void push(double x, double y) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
    }
    xs[count] = x;
    ys[count] = y;
    count++;
  }

  /** Draws the line, with gaps where it is broken. */
  public void paint(Surface surface, Stroke stroke) {
    int start = 0;
    for (int i = 0; i <= count; i++) {
      if (i == count || Double.isNaN(ys[i])) {
        if (i - start >= 2) {
          surface.polyline(
              Arrays.copyOfRange(xs, start, i),
              Arrays.copyOfRange(ys, start, i),
              i - start,
              stroke);
        }
        start = i + 1;
      }
    }
  }
}
