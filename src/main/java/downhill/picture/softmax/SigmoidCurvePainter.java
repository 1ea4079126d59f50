package downhill.picture.softmax;

import downhill.lab.explain.softmax.BinaryDesk;
import downhill.lab.explain.softmax.BinaryExplanation;
import downhill.picture.Marker;
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
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Draws p = σ(z) over z with the output on it, and the threshold across it. */
public final class SigmoidCurvePainter {
  private static final int PIECES = 160;
  private static final double LEAST_ROOM = 40;

  private SigmoidCurvePainter() {}

  /** Draws the curve in an area. */
  public static void paint(
      Surface surface, double width, double height, BinaryDesk desk, Palette palette, Words words) {
    BinaryFigures figures = BinaryFigures.of(desk);
    double room =
        Math.max(LEAST_ROOM, height - 30 - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW);
    Axis y = Axis.linear(0, 1, room < 90 ? 2 : 5);
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP;
    Box area = new Box(left, 26, Math.max(LEAST_ROOM, width - left - 12), room);
    double reach = BinaryPicture.reach(desk);
    Plot plot = new Plot(area, Axis.linear(-reach, reach, 5), y);
    ChartFrame.paint(surface, plot, palette);
    ChartFrame.captionX(surface, plot, words.text("binary.axis.z"), palette);
    threshold(surface, plot, desk, palette, words.text("binary.threshold", figures.threshold()));
    surface.polyline(xs(plot), ys(plot, desk), PIECES + 1, Stroke.of(palette.ink(), 2.5));
    double x = plot.px(desk.z());
    double at = plot.py(desk.explanation().probability());
    int ink = Shades.ofClass(palette, 1);
    Stroke guide = Stroke.dashed(ink, 1.25, Dash.GUIDE);
    surface.line(area.x(), at, x, at, guide);
    surface.line(x, at, x, area.bottom(), guide);
    Marker.ofClass(1).paint(surface, x, at, 7, Fill.of(palette.surface()));
    Marker.ofClass(1).paint(surface, x, at, 5.5, Fill.of(ink));
    String text =
        "σ(%s) ≈ %s".formatted(figures.text(BinaryPart.Z, 1), figures.text(BinaryPart.P, 1));
    surface.text(text, area.x(), 13, TextStyle.VALUE, Anchor.START, Fill.of(palette.ink()));
  }

  private static double[] xs(Plot plot) {
    double[] xs = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      xs[i] = plot.area().x() + plot.area().width() * i / PIECES;
    }
    return xs;
  }

  private static double[] ys(Plot plot, BinaryDesk desk) {
    double[] ys = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      double z = plot.x().value((double) i / PIECES);
      ys[i] = plot.py(new BinaryExplanation(z, desk.y(), desk.base()).probability());
    }
    return ys;
  }

  /** The line stands on the side of its words where the curve is not. */
  private static void threshold(
      Surface surface, Plot plot, BinaryDesk desk, Palette palette, String words) {
    Box area = plot.area();
    double y = plot.py(desk.threshold());
    surface.line(area.x(), y, area.right(), y, Stroke.dashed(palette.line3(), 1.25, Dash.GUIDE));
    double baseline = desk.threshold() > 0.8 ? y + 16 : y - 6;
    ChartFrame.caption(surface, words, area.right(), baseline, Anchor.END, palette);
  }
}
