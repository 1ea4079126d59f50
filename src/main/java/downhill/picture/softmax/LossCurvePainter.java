package downhill.picture.softmax;

import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.Marker;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.chart.Axis;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Draws -log p over p, with a point for each class that the truth holds possible. */
public final class LossCurvePainter {
  private static final int PIECES = 160;
  private static final double USUAL_NATS = 3;
  private static final double LEAST_ROOM = 40;

  private final Surface surface;
  private final ScoreDesk desk;
  private final DeskFigures figures;
  private final Palette palette;
  private final Plot plot;

  private LossCurvePainter(
      Surface surface, double width, double height, ScoreDesk desk, Palette palette) {
    this.surface = surface;
    this.desk = desk;
    this.figures = DeskFigures.of(desk);
    this.palette = palette;
    double room =
        Math.max(LEAST_ROOM, height - 12 - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW);
    Axis y = Axis.linear(0, highest(), (int) Math.clamp(room / 34, 2, 5));
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP;
    Box area = new Box(left, 8, Math.max(LEAST_ROOM, width - left - 12), room);
    this.plot = new Plot(area, Axis.linear(0, 1, 5), y);
  }

  /** Draws the curve in an area. */
  public static void paint(
      Surface surface, double width, double height, ScoreDesk desk, Palette palette, Words words) {
    new LossCurvePainter(surface, width, height, desk, palette).paint(words);
  }

  private double surprise(int k) {
    return desk.base().ofNats(figures.softmax().surprise(k));
  }

  private boolean possible(int k) {
    return figures.loss().target(k) > 0;
  }

  private double highest() {
    double highest = desk.base().ofNats(USUAL_NATS);
    for (int k = 0; k < desk.size(); k++) {
      highest = possible(k) ? Math.max(highest, 1.15 * surprise(k)) : highest;
    }
    return highest;
  }

  private void paint(Words words) {
    ChartFrame.paint(surface, plot, palette);
    ChartFrame.captionX(
        surface,
        plot,
        words.text(desk.trueClass().isPresent() ? "softmax.curve.p" : "softmax.curve.p.each"),
        palette);
    curve();
    for (int k = 0; k < desk.size(); k++) {
      if (possible(k)) {
        point(k);
      }
    }
    Box area = plot.area();
    String unit = words.text("softmax.curve.loss", desk.base().unit());
    ChartFrame.caption(surface, unit, area.right(), area.y() + 10, Anchor.END, palette);
    desk.trueClass().ifPresent(this::sentence);
  }

  private void curve() {
    double[] xs = new double[PIECES + 1];
    double[] ys = new double[PIECES + 1];
    double top = desk.base().ln() * plot.y().to();
    for (int i = 0; i <= PIECES; i++) {
      // Even in the height near 0, where the curve is steep, even in p near 1.
      double t = (double) i / PIECES;
      double p = Math.exp(-top * (1 - t) * (1 - t));
      xs[i] = plot.px(p);
      ys[i] = plot.py(desk.base().ofNats(top * (1 - t) * (1 - t)));
    }
    surface.polyline(xs, ys, PIECES + 1, Stroke.of(palette.ink(), 2.5));
  }

  private void point(int k) {
    double x = plot.px(figures.softmax().probability(k));
    double y = plot.py(surprise(k));
    int ink = Shades.ofClass(palette, k);
    Stroke guide = Stroke.dashed(ink, 1.25, Dash.GUIDE);
    surface.line(plot.area().x(), y, x, y, guide);
    surface.line(x, y, x, plot.area().bottom(), guide);
    Marker.ofClass(k).paint(surface, x, y, 7, Fill.of(palette.surface()));
    Marker.ofClass(k).paint(surface, x, y, 5.5, Fill.of(ink));
  }

  private void sentence(int truth) {
    String text =
        "−%s %s ≈ %s"
            .formatted(
                DeskFigures.log(desk.base()),
                DeskFigures.fine(figures.softmax().probability(truth)),
                Numbers.loss(figures.loss().loss()));
    Box area = plot.area();
    double x = plot.px(figures.softmax().probability(truth));
    double y = plot.py(surprise(truth));
    double wide = TextMetrics.width(text, TextStyle.VALUE);
    double left = Math.min(x + 14, area.right() - wide);
    double p = Math.clamp(plot.valueX(left - 6), 1e-6, 1);
    double curve = plot.pyNear(-desk.base().ofNats(Math.log(p)));
    double baseline = Math.max(area.y() + 28, Math.min(y - 14, curve - 6));
    surface.text(text, left, baseline, TextStyle.VALUE, Anchor.START, Fill.of(palette.ink()));
  }
}
