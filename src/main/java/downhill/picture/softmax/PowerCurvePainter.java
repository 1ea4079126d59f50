package downhill.picture.softmax;

import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.Marker;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.chart.Axis;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;

/** Draws the curve eˣ with the exponentials of the desk on it. */
public final class PowerCurvePainter {
  private static final int PIECES = 80;
  private static final double BEYOND = 0.12;

  private PowerCurvePainter() {}

  /** Draws the curve in an area. */
  public static void paint(
      Surface surface, double width, double height, ScoreDesk desk, Palette palette) {
    DeskFigures figures = DeskFigures.of(desk);
    double least = -2;
    for (int k = 0; k < desk.size(); k++) {
      least = Math.min(least, figures.value(DeskColumn.SHIFTED, k));
    }
    Axis y = Axis.linear(0, Math.exp(BEYOND), 3);
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP;
    Box area = new Box(left, 4, Math.max(40, width - left - 8), Math.max(40, height - 8 - 22));
    Plot plot = new Plot(area, Axis.linear(1.06 * least, BEYOND, 4), y);
    ChartFrame.paint(surface, plot, palette);
    double[] xs = new double[PIECES + 1];
    double[] ys = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      double x = plot.x().value((double) i / PIECES);
      xs[i] = plot.px(x);
      ys[i] = plot.py(Math.exp(x));
    }
    surface.polyline(xs, ys, PIECES + 1, Stroke.of(palette.ink(), 2));
    for (int k = 0; k < desk.size(); k++) {
      double x = plot.px(figures.value(DeskColumn.SHIFTED, k));
      double at = plot.py(figures.value(DeskColumn.EXP, k));
      int ink = Shades.ofClass(palette, k);
      surface.line(x, at, x, area.bottom(), Stroke.dashed(ink, 1.25, Dash.GUIDE));
      Marker.ofClass(k).paint(surface, x, at, 5, Fill.of(ink));
    }
  }
}
