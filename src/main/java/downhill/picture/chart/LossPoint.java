package downhill.picture.chart;

import downhill.lab.timeline.EpochSeries;
import downhill.words.Words;
import java.util.Optional;

/**
 * A point of a line of the loss chart.
 *
 * @param series of which line
 * @param epoch at whose end, 0 for the start
 */
public record LossPoint(LossSeries series, long epoch) {
  /** How far from a point the mouse may be, in px. */
  private static final double REACH = 8;

  /** Finds the point nearest to a place of the chart; empty where none is near. */
  public static Optional<LossPoint> at(
      LossChartPicture picture, double width, double height, Words words, double x, double y) {
    LossAxes axes = LossLegend.of(picture, width, height, words).axes();
    Optional<LossPoint> nearest = Optional.empty();
    double least = REACH;
    for (LossSeries series : LossSeries.values()) {
      EpochSeries points = series.of(picture.curves());
      Plot plot = axes.of(series);
      for (int i = 0; i < points.size(); i++) {
        double away = plot.px((double) points.epoch(i)) - x;
        if (Math.abs(away) <= REACH && Double.isFinite(points.value(i))) {
          double distance = Math.hypot(away, plot.pyNear(points.value(i)) - y);
          if (distance < least) {
            least = distance;
            nearest = Optional.of(new LossPoint(series, points.epoch(i)));
          }
        }
      }
    }
    return nearest;
  }
}
