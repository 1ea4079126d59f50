package downhill.picture.chart;

import downhill.lab.timeline.BucketSeries;
import downhill.lab.timeline.EpochSeries;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of the lines of a loss chart, each with its value at the moment shown.
 *
 * @param legend names and values
 * @param box where they stand
 */
record LossLegend(Legend legend, Box box) {

  static LossLegend of(LossAxes axes, LossChartPicture picture, Words words) {
    Box area = axes.plot().area();
    Legend legend = Legend.of(entries(picture, words), area);
    Box box =
        legend.entries().isEmpty()
            ? new Box(area.x(), area.y(), 0, 0)
            : legend.place(area, marks(axes, picture));
    return new LossLegend(legend, box);
  }

  void paint(Surface surface, Palette palette) {
    if (legend.entries().isEmpty()) {
      return;
    }
    surface.fillRect(
        box.x(), box.y(), box.width(), box.height(), 6, new Fill(palette.surface(), 0.86));
    double y = box.y() + Legend.PAD + 8;
    for (Legend.Entry entry : legend.entries()) {
      double x = box.x() + Legend.PAD;
      sample(surface, entry, x, y, palette);
      double text = x + Legend.SAMPLE + Legend.PAD;
      surface.text(
          entry.name(),
          text,
          TextStyle.CAPTION.baseline(y),
          TextStyle.CAPTION,
          Anchor.START,
          Fill.of(palette.ink()));
      if (!legend.compact()) {
        surface.text(
            entry.value(),
            text,
            TextStyle.NUMBER.baseline(y + 16),
            TextStyle.NUMBER,
            Anchor.START,
            Fill.of(palette.ink2()));
      }
      y += legend.entryHeight();
    }
  }

  private static void sample(
      Surface surface, Legend.Entry entry, double x, double y, Palette palette) {
    if (entry.series().isPresent()) {
      LossSeries series = entry.series().get();
      surface.line(x, y, x + Legend.SAMPLE, y, series.stroke(palette));
      series.marker(surface, x + Legend.SAMPLE / 2, y, 1, palette);
    } else {
      surface.line(x, y, x + Legend.SAMPLE, y, Stroke.dashed(palette.ink3(), 1.25, Dash.BATCH));
    }
  }

  private static List<Legend.Entry> entries(LossChartPicture picture, Words words) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (LossSeries series : LossSeries.values()) {
      EpochSeries points = series.of(picture.curves());
      int last = lastBefore(points, picture.now());
      if (last >= 0) {
        double value = points.value(last);
        String number =
            series.accuracy() ? Numbers.fixed(100 * value, 1) + "%" : Numbers.loss(value);
        String at = words.text("loss.at.epoch", Long.toString(points.epoch(last)), number);
        entries.add(new Legend.Entry(Optional.of(series), words.text(series.key()), at));
      }
    }
    BucketSeries losses = picture.curves().batchLoss();
    if (picture.step() >= 1 && picture.step() <= losses.steps()) {
      String number = Numbers.loss(losses.last(losses.bucketOf(picture.step())));
      String at = words.text("loss.at.step", Long.toString(picture.step()), number);
      entries.add(new Legend.Entry(Optional.empty(), words.text("loss.batch"), at));
    }
    return entries;
  }

  private static int lastBefore(EpochSeries points, double epoch) {
    int last = -1;
    for (int i = 0; i < points.size() && points.epoch(i) <= epoch + 1e-9; i++) {
      last = i;
    }
    return last;
  }

  /** Collects points of all lines in pixels, those between two epochs too. */
  private static List<Double> marks(LossAxes axes, LossChartPicture picture) {
    List<Double> marks = new ArrayList<>();
    for (LossSeries series : LossSeries.values()) {
      EpochSeries points = series.of(picture.curves());
      Plot plot = axes.of(series);
      int stride = Math.max(1, points.size() / 200);
      for (int i = 0; i + 1 < points.size(); i += stride) {
        int next = Math.min(points.size() - 1, i + stride);
        for (int part = 0; part < 4; part++) {
          double t = part / 4.0;
          double x1 = plot.px((double) points.epoch(i));
          double x2 = plot.px((double) points.epoch(next));
          double y1 = plot.pyNear(points.value(i));
          double y2 = plot.pyNear(points.value(next));
          marks.add(x1 + t * (x2 - x1));
          marks.add(y1 + t * (y2 - y1));
        }
      }
    }
    BucketSeries losses = picture.curves().batchLoss();
    int stride = Math.max(1, losses.size() / 400);
    for (int i = 0; i < losses.size(); i += stride) {
      marks.add(axes.plot().px((double) losses.lastStep(i) / picture.stepsPerEpoch()));
      marks.add(axes.plot().pyNear(losses.max(i)));
    }
    return marks;
  }
}
