package downhill.picture.softmax;

import downhill.lab.explain.softmax.BinaryDesk;
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

/**
 * Draws the two losses over p, -log p and -log(1 - p), with the output on the one that the truth
 * takes; on both, and on their mixture, where the truth is shared.
 */
public final class BinaryCurvesPainter {
  private static final int PIECES = 160;
  private static final double USUAL_NATS = 3;
  private static final double LEAST_ROOM = 40;

  private final Surface surface;
  private final BinaryDesk desk;
  private final BinaryFigures figures;
  private final Palette palette;
  private final Plot plot;

  private BinaryCurvesPainter(
      Surface surface, double width, double height, BinaryDesk desk, Palette palette) {
    this.surface = surface;
    this.desk = desk;
    this.figures = BinaryFigures.of(desk);
    this.palette = palette;
    double room =
        Math.max(LEAST_ROOM, height - 30 - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW);
    double highest =
        Math.max(desk.base().ofNats(USUAL_NATS), 1.15 * Math.max(figures.output().loss(), shown()));
    Axis y = Axis.linear(0, highest, (int) Math.clamp(room / 34, 2, 5));
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP;
    Box area = new Box(left, 26, Math.max(LEAST_ROOM, width - left - 12), room);
    this.plot = new Plot(area, Axis.linear(0, 1, 5), y);
  }

  /** Draws the curves in an area. */
  public static void paint(
      Surface surface, double width, double height, BinaryDesk desk, Palette palette, Words words) {
    new BinaryCurvesPainter(surface, width, height, desk, palette).paint(words);
  }

  /** Returns the higher of the losses that get a point. */
  private double shown() {
    double yes = desk.y() > 0 ? loss(1) : 0;
    return desk.y() < 1 ? Math.max(yes, loss(0)) : yes;
  }

  /** Returns -log p for class 1, -log(1 - p) for class 0. */
  private double loss(int k) {
    return desk.withTruth(k).explanation().loss();
  }

  private void paint(Words words) {
    ChartFrame.paint(surface, plot, palette);
    ChartFrame.captionX(surface, plot, words.text("binary.axis.p"), palette);
    String unit = words.text("softmax.curve.loss", desk.base().unit());
    ChartFrame.captionLeft(surface, plot, unit, palette);
    curve(1);
    curve(0);
    boolean shared = desk.y() > 0 && desk.y() < 1;
    if (shared) {
      mixture();
      point(1);
      point(0);
      double x = plot.px(figures.output().probability());
      double y = plot.py(figures.output().loss());
      surface.fillCircle(x, y, 5.5, Fill.of(palette.surface()));
      surface.fillCircle(x, y, 4.5, Fill.of(palette.ink()));
    } else {
      point(desk.y() == 1 ? 1 : 0);
    }
    names();
  }

  private void curve(int k) {
    boolean taken = desk.y() == k;
    double[] xs = new double[PIECES + 1];
    double[] ys = new double[PIECES + 1];
    double top = desk.base().ln() * plot.y().to();
    for (int i = 0; i <= PIECES; i++) {
      double t = 1 - (double) i / PIECES;
      double p = Math.exp(-top * t * t);
      xs[i] = plot.px(k == 1 ? p : 1 - p);
      ys[i] = plot.py(desk.base().ofNats(top * t * t));
    }
    int ink = Shades.ofClass(palette, k);
    Stroke stroke =
        taken ? Stroke.of(ink, 2.5) : Stroke.dashed(ink, 1.5, k == 1 ? Dash.EPOCH_END : Dash.GUIDE);
    surface.polyline(xs, ys, PIECES + 1, stroke);
  }

  /** Draws the loss itself where the truth is shared: y parts of one curve, 1 - y of the other. */
  private void mixture() {
    double[] xs = new double[PIECES + 1];
    double[] ys = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      double p = (i + 0.5) / (PIECES + 1);
      double nats = -desk.y() * Math.log(p) - (1 - desk.y()) * Math.log1p(-p);
      xs[i] = plot.px(p);
      ys[i] = plot.pyNear(desk.base().ofNats(nats));
    }
    Box area = plot.area();
    surface.pushClip(area.x(), area.y(), area.width(), area.height());
    surface.polyline(xs, ys, PIECES + 1, Stroke.of(palette.ink(), 2.5));
    surface.popClip();
  }

  private void point(int k) {
    double x = plot.px(figures.output().probability());
    double y = plot.py(loss(k));
    int ink = Shades.ofClass(palette, k);
    Stroke guide = Stroke.dashed(ink, 1.25, Dash.GUIDE);
    surface.line(plot.area().x(), y, x, y, guide);
    surface.line(x, y, x, plot.area().bottom(), guide);
    Marker.ofClass(k).paint(surface, x, y, 7, Fill.of(palette.surface()));
    Marker.ofClass(k).paint(surface, x, y, 5.5, Fill.of(ink));
  }

  /** Each curve has its name over the end at which it is high; the loss now stands between. */
  private void names() {
    Box area = plot.area();
    TextStyle style = TextStyle.NUMBER;
    String log = DeskFigures.log(desk.base());
    String yes = "−" + log + " p";
    String no = "−" + log + "(1 − p)";
    write(yes, area.x(), style, Anchor.START, Shades.classText(palette, 1));
    write(no, area.right(), style, Anchor.END, Shades.classText(palette, 0));
    String now = "L ≈ " + Numbers.loss(figures.output().loss());
    double left = area.x() + TextMetrics.width(yes, style) + 6;
    double room = area.right() - TextMetrics.width(no, style) - 6 - left;
    double wide = TextMetrics.width(now, style);
    TextStyle fitting = style.withSize(style.size() * Math.min(1, room / wide));
    write(now, left + room / 2, fitting, Anchor.MIDDLE, palette.ink());
  }

  private void write(String text, double x, TextStyle style, Anchor anchor, int ink) {
    surface.text(text, x, 13, style, anchor, Fill.of(ink));
  }
}
