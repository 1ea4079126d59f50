package downhill.picture.chart;

import downhill.lab.timeline.BucketSeries;
import downhill.lab.timeline.EpochSeries;
import downhill.picture.surface.Box;
import java.util.List;

/**
 * The axes of the loss chart. They cover all that has been recorded, so that nothing rescales while
 * the time is moved.
 *
 * @param plot epochs and losses
 * @param accuracy the right axis over the same area, 0 to 1
 * @param hasAccuracy whether that axis is shown
 */
record LossAxes(Plot plot, Plot accuracy, boolean hasAccuracy) {
  private static final double TOP = 12;
  private static final double ACCURACY_CAPTION = 18;
  private static final double RIGHT = 14;
  private static final double ACCURACY_NUMBERS = 46;

  /**
   * Makes the axes of a chart of a size.
   *
   * @param above room left over the plot for the names of the lines
   */
  static LossAxes of(LossChartPicture picture, double width, double height, double above) {
    boolean accurate = !picture.curves().endAccuracy().isEmpty();
    double top = TOP + above + (accurate ? ACCURACY_CAPTION : 0);
    double bottom = height - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW;
    double plotHeight = Math.max(40, bottom - top);
    Axis y = losses(picture, Math.clamp((int) (plotHeight / 34), 3, 9));
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP + 2;
    double plotWidth = Math.max(40, width - left - (accurate ? ACCURACY_NUMBERS : RIGHT));
    Box area = new Box(left, top, plotWidth, plotHeight);
    Axis x = Axis.linear(0, picture.end(), Math.clamp((int) (plotWidth / 48), 2, 11));
    Axis right =
        new Axis(
            0,
            1,
            false,
            List.of(
                new Tick(0, "0%"),
                new Tick(0.25, "25%"),
                new Tick(0.5, "50%"),
                new Tick(0.75, "75%"),
                new Tick(1, "100%")));
    return new LossAxes(new Plot(area, x, y), new Plot(area, x, right), accurate);
  }

  private static Axis losses(LossChartPicture picture, int ticks) {
    Range range = new Range();
    BucketSeries batches = picture.curves().batchLoss();
    for (int i = 0; i < batches.size(); i++) {
      range.include(batches.min(i));
      range.include(batches.max(i));
    }
    for (LossSeries series : LossSeries.values()) {
      EpochSeries points = series.of(picture.curves());
      for (int i = 0; i < points.size() && !series.accuracy(); i++) {
        range.include(points.value(i));
      }
    }
    if (picture.logarithmic()) {
      return range.max > 0
          ? Axis.logarithmicRounded(range.positiveMin, range.max, ticks)
          : Axis.logarithmic(0.1, 1, ticks);
    }
    return Axis.linearRounded(0, range.max > 0 ? range.max : 1, ticks);
  }

  Plot of(LossSeries series) {
    return series.accuracy() ? accuracy : plot;
  }

  private static final class Range {
    private double max;
    private double positiveMin = Double.POSITIVE_INFINITY;

    void include(double value) {
      if (Double.isFinite(value)) {
        max = Math.max(max, value);
        if (value > 0) {
          positiveMin = Math.min(positiveMin, value);
        }
      }
    }
  }
}
