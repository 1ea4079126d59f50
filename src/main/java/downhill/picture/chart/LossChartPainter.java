package downhill.picture.chart;

import downhill.lab.timeline.BucketSeries;
import downhill.lab.timeline.EpochSeries;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/**
 * Draws the loss chart: the loss Keras prints and the loss at the end of each epoch as two lines
 * with two names, the loss of every batch, validation and accuracy where there are any, where time
 * stands, and what has not been run yet.
 */
public final class LossChartPainter {
  private static final double LEAST_MARKER_GAP = 14;
  private static final double MARKER_GAP = 42;
  private static final double DIM = 0.35;

  private final Surface surface;
  private final LossChartPicture picture;
  private final LossAxes axes;
  private final LossLegend legend;
  private final Palette palette;
  private final Words words;

  private LossChartPainter(
      Surface surface, LossChartPicture picture, LossLegend legend, Palette palette, Words words) {
    this.surface = surface;
    this.picture = picture;
    this.axes = legend.axes();
    this.legend = legend;
    this.palette = palette;
    this.words = words;
  }

  /** Returns the plot a chart of a size has: tells which epoch a mouse position is. */
  public static Plot plot(LossChartPicture picture, double width, double height, Words words) {
    return LossLegend.of(picture, width, height, words).axes().plot();
  }

  /** Draws the chart in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      LossChartPicture picture,
      Palette palette,
      Words words) {
    LossLegend legend = LossLegend.of(picture, width, height, words);
    new LossChartPainter(surface, picture, legend, palette, words).paint(legend.width());
  }

  private void paint(double width) {
    Plot plot = axes.plot();
    Box notYet = notYet();
    surface.fillRect(
        notYet.x(), notYet.y(), notYet.width(), notYet.height(), 0, Fill.of(palette.inset()));
    ChartFrame.paint(surface, plot, palette);
    if (axes.hasAccuracy()) {
      accuracyNumbers(width);
    }
    captions();
    BatchLossPainter.paint(surface, plot, picture, palette);
    for (LossSeries series : LossSeries.values()) {
      series(series);
    }
    diverged();
    now();
    if (picture.hoverEpoch().isPresent()) {
      double epoch = picture.hoverEpoch().getAsDouble();
      LossHover hover = LossHover.of(plot, picture, epoch, words);
      if (!hover.box().overlaps(legend.box())) {
        legend.paint(surface, palette);
      }
      hover.paint(surface, palette);
    } else {
      legend.paint(surface, palette);
      notYetWords(notYet, legend.box());
    }
  }

  private Box notYet() {
    Box area = axes.plot().area();
    double from = axes.plot().px(picture.recorded());
    return new Box(from, area.y(), Math.max(0, area.right() - from), area.height());
  }

  private void notYetWords(Box notYet, Box legend) {
    String text = words.text("time.notYet");
    double width = TextMetrics.width(text, TextStyle.CAPTION);
    double baseline = notYet.bottom() - 10;
    Box box = TextMetrics.box(text, notYet.centerX(), baseline, TextStyle.CAPTION, Anchor.MIDDLE);
    if (width + 16 <= notYet.width() && !box.grown(2).overlaps(legend)) {
      surface.text(
          text,
          notYet.centerX(),
          baseline,
          TextStyle.CAPTION,
          Anchor.MIDDLE,
          Fill.of(palette.ink3()));
    }
  }

  private void accuracyNumbers(double width) {
    Plot right = axes.accuracy();
    for (Tick tick : right.y().ticks()) {
      surface.text(
          tick.label(),
          width - 2,
          TextStyle.NUMBER.baseline(right.py(tick.value())),
          TextStyle.NUMBER,
          Anchor.END,
          Fill.of(palette.ink3()));
    }
    String caption = words.text("loss.accuracy.axis");
    double baseline = axes.plot().area().y() - 18;
    ChartFrame.caption(surface, caption, width - 2, baseline, Anchor.END, palette);
  }

  private void captions() {
    String epoch = words.text("loss.epoch");
    ChartFrame.captionX(surface, axes.plot(), epoch, palette);
    String name = words.text("loss.name." + picture.loss());
    if (picture.unit().isPresent()) {
      name = words.text("loss.name.unit", name, picture.unit().get());
    }
    double room = axes.plot().area().width() - TextMetrics.width(epoch, TextStyle.CAPTION) - 12;
    String caption = words.text("loss.axis.linear", name);
    if (picture.logarithmic()) {
      // The numbers say so too: in a narrow chart the name of the loss comes first.
      String full = words.text("loss.axis.log", name);
      caption = TextMetrics.width(full, TextStyle.CAPTION) <= room ? full : caption;
    }
    caption = TextMetrics.fit(caption, room, TextStyle.CAPTION);
    ChartFrame.captionLeft(surface, axes.plot(), caption, palette);
  }

  private void series(LossSeries series) {
    EpochSeries points = series.of(picture.curves());
    Plot plot = axes.of(series);
    int played = 0;
    while (played < points.size() && points.epoch(played) <= picture.now() + 1e-9) {
      played++;
    }
    Stroke stroke = series.stroke(palette);
    Line.of(points, plot, 0, played).paint(surface, stroke);
    Line.of(points, plot, Math.max(0, played - 1), points.size())
        .paint(surface, stroke.withOpacity(DIM));
    // Where epochs are too dense to mark each, every n-th is: as far apart all along the line.
    double gap = plot.area().width() / picture.end() * points.stride();
    int every = gap >= LEAST_MARKER_GAP ? 1 : (int) Math.ceil(MARKER_GAP / gap);
    for (int i = 0; i < points.size(); i++) {
      if (points.epoch(i) / points.stride() % every == 0 && Double.isFinite(points.value(i))) {
        series.marker(
            surface,
            plot.px((double) points.epoch(i)),
            plot.pyNear(points.value(i)),
            i < played ? 1 : DIM,
            palette);
      }
    }
  }

  private void diverged() {
    if (picture.divergedAt().isEmpty()) {
      return;
    }
    long step = picture.divergedAt().getAsLong();
    Box area = axes.plot().area();
    double x = axes.plot().px((double) step / picture.stepsPerEpoch());
    surface.line(x, area.y(), x, area.bottom(), Stroke.of(palette.danger(), 1.5));
    String text = words.text("loss.diverged", step);
    double width = TextMetrics.width(text, TextStyle.CAPTION);
    boolean right = x + 6 + width <= area.right();
    double baseline = area.bottom() - 28;
    surface.text(
        text,
        right ? x + 6 : Math.max(area.x() + width, x - 6),
        baseline,
        TextStyle.CAPTION,
        right ? Anchor.START : Anchor.END,
        Fill.of(palette.danger()));
  }

  private void now() {
    Plot plot = axes.plot();
    double x = plot.px(picture.now());
    surface.line(x, plot.area().y(), x, plot.area().bottom(), Stroke.of(palette.accent(), 2));
    BucketSeries losses = picture.curves().batchLoss();
    if (picture.step() >= 1 && picture.step() <= losses.steps()) {
      double value = losses.last(losses.bucketOf(picture.step()));
      if (Double.isFinite(value)) {
        double y = plot.pyNear(value);
        surface.fillCircle(x, y, 4, Fill.of(palette.surface()));
        surface.strokeCircle(x, y, 4, Stroke.of(palette.ink(), 2));
      }
    }
  }
}
