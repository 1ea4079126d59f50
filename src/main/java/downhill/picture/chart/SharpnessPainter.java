package downhill.picture.chart;

import downhill.lab.sharpness.SharpnessPoint;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Draws the sharpness gauge: the steepest curvature over the steps, and the line it must stay under
 * for the learning rate to be bearable. The rows above the plot say which line is which.
 */
public final class SharpnessPainter {
  private static final double ROW = 18;
  private static final double SAMPLE = 24;
  private static final double GAP = 8;
  private static final double LEAST_DOT_GAP = 12;
  private static final double LEAST_ROOM = 40;

  private final Surface surface;
  private final SharpnessPicture picture;
  private final Palette palette;
  private final Words words;
  private final Plot plot;

  private SharpnessPainter(
      Surface surface,
      double width,
      double height,
      SharpnessPicture picture,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.picture = picture;
    this.palette = palette;
    this.words = words;
    this.plot = plot(picture, width, height);
  }

  private static Plot plot(SharpnessPicture picture, double width, double height) {
    double top = 2 * ROW + 2 * GAP;
    double below = ChartFrame.NUMBER_ROW + ChartFrame.CAPTION_ROW;
    double room = Math.max(LEAST_ROOM, height - top - below);
    Axis y = SharpnessAxis.of(picture, (int) Math.max(3, room / 40));
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP;
    Box area = new Box(left, top, Math.max(LEAST_ROOM, width - left - 12), room);
    Axis x =
        Axis.linear(0, Math.max(1.0, (double) picture.end()), (int) Math.max(2, area.width() / 70));
    return new Plot(area, x, y);
  }

  /** Returns whether what the rate bears is written at a height. */
  public static boolean isBearable(SharpnessPicture picture, double y) {
    return picture.bearable().isPresent() && y > ROW && y <= 2 * ROW;
  }

  /** Returns the step that was measured nearest to a place of the plot; empty above it. */
  public static Optional<Long> stepAt(
      SharpnessPicture picture, double width, double height, double x, double y) {
    Plot plot = plot(picture, width, height);
    double wanted = plot.valueX(x);
    return y < plot.area().y()
        ? Optional.empty()
        : picture.series().points().stream()
            .map(SharpnessPoint::step)
            .min(Comparator.comparingDouble(step -> Math.abs(step - wanted)));
  }

  /** Draws the gauge in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      SharpnessPicture picture,
      Palette palette,
      Words words) {
    new SharpnessPainter(surface, width, height, picture, palette, words).paint(width);
  }

  private void paint(double width) {
    ChartFrame.paint(surface, plot, palette);
    captions();
    Box area = plot.area();
    surface.pushClip(area.x(), area.y() - 4, area.width() + 8, area.height() + 8);
    bearable();
    measured();
    double now = px(picture.step());
    surface.line(now, area.y(), now, area.bottom(), Stroke.of(palette.accent(), 2));
    here();
    surface.popClip();
    legend(width);
  }

  private void captions() {
    String step = words.text("sharpness.step");
    ChartFrame.captionX(surface, plot, step, palette);
    String axis = plot.y().logarithmic() ? "sharpness.axis.log" : "sharpness.axis";
    double room = plot.area().width() - TextMetrics.width(step, TextStyle.CAPTION) - 12;
    String fitted = TextMetrics.fit(words.text(axis), room, TextStyle.CAPTION);
    ChartFrame.captionLeft(surface, plot, fitted, palette);
  }

  /** Draws the line as it was at each measurement, and as it is from the last one on. */
  private void bearable() {
    Stroke stroke = Stroke.dashed(palette.rate(), 2, Dash.EPOCH_END);
    Line line = new Line();
    double before = Double.NaN;
    for (SharpnessPoint point : picture.series().points()) {
      double value = point.bearable().orElse(Double.NaN);
      if (value != before && Double.isFinite(before)) {
        line.add(px(point.step()), plot.pyNear(before), before);
      }
      line.add(px(point.step()), plot.pyNear(value), value);
      before = value;
    }
    picture
        .bearable()
        .ifPresent(value -> {
          long from = picture.series().points().isEmpty() ? 0 : picture.step();
          line.add(px(from), plot.pyNear(value), value);
          line.add(px(picture.end()), plot.pyNear(value), value);
        });
    line.finishColumn();
    line.paint(surface, stroke);
  }

  private void measured() {
    List<SharpnessPoint> points = picture.series().points();
    Line line = new Line();
    for (SharpnessPoint point : points) {
      line.add(px(point.step()), plot.pyNear(point.lambdaMax()), shown(point));
    }
    line.finishColumn();
    line.paint(surface, Stroke.of(palette.ink(), 2));
    if (plot.area().width() / Math.max(1, points.size()) >= LEAST_DOT_GAP) {
      for (SharpnessPoint point : points) {
        if (Double.isFinite(shown(point))) {
          double y = plot.pyNear(point.lambdaMax());
          surface.fillCircle(px(point.step()), y, 2.5, Fill.of(palette.ink()));
        }
      }
    }
  }

  private void here() {
    picture
        .series()
        .at(picture.step())
        .filter(point -> Double.isFinite(shown(point)))
        .ifPresent(point -> {
          double x = px(point.step());
          double y = plot.pyNear(point.lambdaMax());
          surface.fillCircle(x, y, 4, Fill.of(palette.surface()));
          surface.strokeCircle(x, y, 4, Stroke.of(palette.ink(), 2));
        });
  }

  private double px(long step) {
    return plot.px((double) step);
  }

  /** A log axis has no place for curvatures that are not positive: they break the line. */
  private double shown(SharpnessPoint point) {
    return plot.y().logarithmic() && point.lambdaMax() <= 0 ? Double.NaN : point.lambdaMax();
  }

  private void legend(double width) {
    String now =
        picture
            .series()
            .at(picture.step())
            .map(point -> Numbers.magnitude(point.lambdaMax()))
            .orElse("–");
    Stroke curve = Stroke.of(palette.ink(), 2);
    entry(0, curve, words.text("sharpness.lambda"), now, width);
    Stroke line = Stroke.dashed(palette.rate(), 2, Dash.EPOCH_END);
    if (picture.bearable().isPresent()) {
      String name = words.text("sharpness.bearable", picture.formula());
      entry(1, line, name, Numbers.magnitude(picture.bearable().getAsDouble()), width);
    } else {
      ChartFrame.caption(
          surface,
          TextMetrics.fit(words.text("sharpness.noLine"), width - 4, TextStyle.CAPTION),
          2,
          13 + ROW,
          Anchor.START,
          palette);
    }
  }

  private void entry(int row, Stroke stroke, String name, String value, double width) {
    double baseline = 13 + row * ROW;
    surface.line(2, baseline - 4, 2 + SAMPLE, baseline - 4, stroke);
    double x = 2 + SAMPLE + GAP;
    double number = TextMetrics.width(value, TextStyle.NUMBER);
    String words = TextMetrics.fit(name, width - x - GAP - number - 4, TextStyle.CAPTION);
    ChartFrame.caption(surface, words, x, baseline, Anchor.START, palette);
    surface.text(
        value,
        x + TextMetrics.width(words, TextStyle.CAPTION) + GAP,
        baseline,
        TextStyle.NUMBER,
        Anchor.START,
        Fill.of(palette.ink()));
  }
}
