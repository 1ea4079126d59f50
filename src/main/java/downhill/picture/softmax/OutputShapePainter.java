package downhill.picture.softmax;

import downhill.lab.explain.softmax.BinaryDesk;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.chart.Axis;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextStyle;

/** Draws what a last layer makes of its scores: a line, a bend, or shares that fill 1. */
public final class OutputShapePainter {
  private static final int PIECES = 120;
  private static final double REACH = 6;
  private static final double LEAST_ROOM = 24;

  private OutputShapePainter() {}

  /** Draws a shape in an area. */
  public static void paint(
      Surface surface, double width, double height, OutputShape shape, Palette palette) {
    boolean shares = shape == OutputShape.SOFTMAX;
    double most = shape == OutputShape.LINEAR ? REACH : 1;
    double least = shape == OutputShape.LINEAR ? -REACH : 0;
    double room = Math.max(LEAST_ROOM, height - 12 - ChartFrame.NUMBER_ROW);
    Axis y = Axis.linear(least, most, room < 90 ? 2 : 3);
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP;
    Box area = new Box(left, 8, Math.max(LEAST_ROOM, width - left - 16), room);
    Plot plot = new Plot(area, Axis.linear(-REACH, REACH, 3), y);
    if (shares) {
      shares(surface, plot, palette);
    } else {
      ChartFrame.paint(surface, plot, palette);
      curve(surface, plot, shape, palette);
    }
  }

  private static void curve(Surface surface, Plot plot, OutputShape shape, Palette palette) {
    double[] xs = new double[PIECES + 1];
    double[] ys = new double[PIECES + 1];
    for (int i = 0; i <= PIECES; i++) {
      double z = plot.x().value((double) i / PIECES);
      double p =
          shape == OutputShape.LINEAR
              ? z
              : BinaryDesk.FIRST.withScore(z).explanation().probability();
      xs[i] = plot.px(z);
      ys[i] = plot.py(p);
    }
    surface.polyline(xs, ys, PIECES + 1, Stroke.of(palette.ink(), 2.5));
  }

  /** Three scores as three bars, as high as their probabilities, under their scores. */
  private static void shares(Surface surface, Plot plot, Palette palette) {
    for (var tick : plot.y().ticks()) {
      double y = ChartFrame.crisp(plot.py(tick.value()));
      Stroke grid = Stroke.of(palette.grid(), 1);
      surface.line(plot.area().x(), y, plot.area().right(), y, grid);
    }
    ChartFrame.yNumbers(surface, plot, palette);
    DeskFigures figures = DeskFigures.of(ScoreDesk.FIRST);
    Box area = plot.area();
    double each = area.width() / ScoreDesk.FIRST.size();
    double wide = Math.min(48, each * 0.5);
    for (int k = 0; k < ScoreDesk.FIRST.size(); k++) {
      double middle = area.x() + (k + 0.5) * each;
      double top = plot.py(figures.value(DeskColumn.P, k));
      Fill fill = Fill.of(Shades.ofClass(palette, k));
      surface.fillRect(middle - wide / 2, top, wide, area.bottom() - top, 2, fill);
      String score = "z = " + figures.text(DeskColumn.Z, k);
      surface.text(
          score,
          middle,
          area.bottom() + 18,
          TextStyle.NUMBER,
          Anchor.MIDDLE,
          Fill.of(palette.ink3()));
    }
  }
}
