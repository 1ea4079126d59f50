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
 * The names of the lines of a loss chart, each with its value at the moment shown where there is
 * room: inside the plot where they cover no line; otherwise above it, or, where they would take
 * more than one row there, beside it if it stays wide enough.
 *
 * @param axes of the plot, lower where the names stand above it
 * @param width of the plot with the numbers at both sides
 * @param names one a line
 * @param box around them
 * @param values whether the values are written
 */
record LossLegend(LossAxes axes, double width, List<Name> names, Box box, boolean values) {
  private static final double LEAST_PLOT = 240;
  private static final double GAP = 16;

  /**
   * The name of a line.
   *
   * @param entry what is written
   * @param x where its sample begins
   * @param y the middle of its first line
   */
  record Name(Legend.Entry entry, double x, double y) {}

  static LossLegend of(LossChartPicture picture, double width, double height, Words words) {
    List<Legend.Entry> entries = entries(picture, words);
    LossAxes inside = LossAxes.of(picture, width, height, 0);
    Box area = inside.plot().area();
    if (entries.isEmpty()) {
      Box nowhere = new Box(area.x(), area.y(), 0, 0);
      return new LossLegend(inside, width, List.of(), nowhere, false);
    }
    List<Double> marks = LossMarks.of(inside, picture);
    for (boolean compact : new boolean[] {false, true}) {
      Legend legend = Legend.of(entries, compact);
      Optional<Box> box = legend.fits(area) ? legend.place(area, marks) : Optional.empty();
      if (box.isPresent()) {
        return inside(inside, width, legend, box.get());
      }
    }
    LossLegend above = above(picture, entries, width, height);
    return above.box().height() > Legend.ROW
        ? beside(picture, entries, width, height).orElse(above)
        : above;
  }

  private static Optional<LossLegend> beside(
      LossChartPicture picture, List<Legend.Entry> entries, double width, double height) {
    double wide = entries.stream().mapToDouble(Legend::nameWidth).reduce(0, Math::max);
    double left = width - wide;
    if (left - GAP < LEAST_PLOT || entries.size() * Legend.ROW > height) {
      return Optional.empty();
    }
    List<Name> names = new ArrayList<>();
    for (Legend.Entry entry : entries) {
      names.add(new Name(entry, left, (names.size() + 0.5) * Legend.ROW));
    }
    LossAxes axes = LossAxes.of(picture, left - GAP, height, 0);
    Box box = new Box(left, 0, wide, entries.size() * Legend.ROW);
    return Optional.of(new LossLegend(axes, left - GAP, names, box, false));
  }

  private static LossLegend inside(LossAxes axes, double width, Legend legend, Box box) {
    List<Name> names = new ArrayList<>();
    for (Legend.Entry entry : legend.entries()) {
      double y = box.y() + Legend.PAD + 8 + names.size() * legend.entryHeight();
      names.add(new Name(entry, box.x() + Legend.PAD, y));
    }
    return new LossLegend(axes, width, names, box, !legend.compact());
  }

  private static LossLegend above(
      LossChartPicture picture, List<Legend.Entry> entries, double width, double height) {
    List<Name> names = new ArrayList<>();
    double x = 0;
    double y = Legend.ROW / 2;
    for (Legend.Entry entry : entries) {
      double wide = Legend.nameWidth(entry);
      if (x > 0 && x + wide > width) {
        x = 0;
        y += Legend.ROW;
      }
      names.add(new Name(entry, x, y));
      x += wide + GAP;
    }
    double room = y + Legend.ROW / 2;
    LossAxes axes = LossAxes.of(picture, width, height, room);
    return new LossLegend(axes, width, names, new Box(0, 0, width, room), false);
  }

  void paint(Surface surface, Palette palette) {
    if (names.isEmpty()) {
      return;
    }
    surface.fillRect(
        box.x(), box.y(), box.width(), box.height(), 6, new Fill(palette.surface(), 0.86));
    for (Name name : names) {
      Legend.Entry entry = name.entry();
      sample(surface, entry, name.x(), name.y(), palette);
      double text = name.x() + Legend.SAMPLE + Legend.PAD;
      surface.text(
          entry.name(),
          text,
          TextStyle.CAPTION.baseline(name.y()),
          TextStyle.CAPTION,
          Anchor.START,
          Fill.of(palette.ink()));
      if (values) {
        surface.text(
            entry.value(),
            text,
            TextStyle.NUMBER.baseline(name.y() + 16),
            TextStyle.NUMBER,
            Anchor.START,
            Fill.of(palette.ink2()));
      }
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
}
