package downhill.picture.chart;

import downhill.lab.timeline.BucketSeries;
import downhill.lab.timeline.EpochSeries;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The values at the mouse: a guide and a small table beside it.
 *
 * @param readings names and values
 * @param x of the guide
 * @param plot the chart
 * @param box of the table
 */
record LossHover(List<Reading> readings, double x, Plot plot, Box box) {
  private static final double ROW = 17;
  private static final double PAD = 8;

  /**
   * A line of the table.
   *
   * @param name of the line of the chart
   * @param value at the guide
   */
  record Reading(String name, String value) {}

  static LossHover of(Plot plot, LossChartPicture picture, double epoch, Words words) {
    long step = Math.clamp(Math.round(epoch * picture.stepsPerEpoch()), 0, picture.recordedSteps());
    double at = (double) step / picture.stepsPerEpoch();
    List<Reading> readings = readings(picture, step, at, words);
    double names = 0;
    double values = 0;
    for (Reading reading : readings) {
      names = Math.max(names, TextMetrics.width(reading.name(), TextStyle.CAPTION));
      values = Math.max(values, TextMetrics.width(reading.value(), TextStyle.NUMBER));
    }
    double width = names + values + 12 + 2 * PAD;
    double height = readings.size() * ROW + 2 * PAD - 2;
    Box area = plot.area();
    double x = plot.px(at);
    double left = x + 10 + width <= area.right() ? x + 10 : Math.max(0, x - 10 - width);
    return new LossHover(readings, x, plot, new Box(left, area.y() + 4, width, height));
  }

  void paint(Surface surface, Palette palette) {
    Box area = plot.area();
    ChartFrame.guide(surface, x, area.y(), x, area.bottom(), palette);
    surface.fillRect(box.x(), box.y(), box.width(), box.height(), 6, Fill.of(palette.surface()));
    surface.strokeRect(
        box.x(), box.y(), box.width(), box.height(), 6, Stroke.of(palette.line2(), 1));
    double y = box.y() + PAD + 8;
    for (Reading reading : readings) {
      surface.text(
          reading.name(),
          box.x() + PAD,
          TextStyle.CAPTION.baseline(y),
          TextStyle.CAPTION,
          Anchor.START,
          Fill.of(palette.ink2()));
      surface.text(
          reading.value(),
          box.right() - PAD,
          TextStyle.NUMBER.baseline(y),
          TextStyle.NUMBER,
          Anchor.END,
          Fill.of(palette.ink()));
      y += ROW;
    }
  }

  private static List<Reading> readings(
      LossChartPicture picture, long step, double epoch, Words words) {
    List<Reading> readings = new ArrayList<>();
    readings.add(
        new Reading(
            words.text("loss.hover.epoch"),
            Numbers.fixed(epoch, picture.stepsPerEpoch() == 1 ? 0 : 2)));
    readings.add(new Reading(words.text("loss.hover.step"), Numbers.count(step)));
    BucketSeries losses = picture.curves().batchLoss();
    if (step >= 1 && step <= losses.steps()) {
      int bucket = losses.bucketOf(step);
      String value =
          losses.stepsPerBucket() == 1
              ? Numbers.loss(losses.last(bucket))
              : Numbers.loss(losses.min(bucket)) + "–" + Numbers.loss(losses.max(bucket));
      readings.add(new Reading(words.text("loss.batch"), value));
    }
    for (LossSeries series : LossSeries.values()) {
      EpochSeries points = series.of(picture.curves());
      double value = Double.NaN;
      for (int i = 0; i < points.size() && points.epoch(i) <= epoch + 1e-9; i++) {
        value = points.value(i);
      }
      if (!Double.isNaN(value)) {
        String number =
            series.accuracy() ? Numbers.fixed(100 * value, 1) + "%" : Numbers.loss(value);
        readings.add(new Reading(words.text(series.key()), number));
      }
    }
    return readings;
  }
}
