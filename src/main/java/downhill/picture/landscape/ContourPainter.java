package downhill.picture.landscape;

import downhill.lab.landscape.ContourLine;
import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.LossGrid;
import downhill.picture.Palette;
import downhill.picture.chart.Axis;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.descent.LabelPlacer;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Raster;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Draws lines of equal loss, and over them the way of the run. */
public final class ContourPainter {
  private static final double TOP = 6;

  /** Half of the widest number under the right end of the plot. */
  private static final double RIGHT = 28;

  private static final double USUAL_LEFT = 44;
  private static final int SHADE_PIXELS = 3;

  private ContourPainter() {}

  /** Returns width by height of the plot in a picture of a size: what a frame should have. */
  public static double aspect(double width, double height) {
    double across = Math.max(40, width - USUAL_LEFT - RIGHT);
    double upwards = height - TOP - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW;
    return across / Math.max(40, upwards);
  }

  /** Returns the plot a picture of a size has. */
  public static Plot plot(ContourPicture picture, double width, double height) {
    double bottom = height - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW;
    double plotHeight = Math.max(40, bottom - TOP);
    LossGrid grid = picture.grid();
    int rows = Math.clamp((int) (plotHeight / 50), 2, 8);
    Axis y = Axis.linear(grid.y().low(), grid.y().high(), rows);
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP + 2;
    double plotWidth = Math.max(40, width - left - RIGHT);
    int columns = Math.clamp((int) (plotWidth / 70), 2, 10);
    Axis x = Axis.linear(grid.x().low(), grid.x().high(), columns);
    return new Plot(new Box(left, TOP, plotWidth, plotHeight), x, y);
  }

  /** Draws the picture in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      ContourPicture picture,
      Palette palette,
      Words words) {
    Plot plot = plot(picture, width, height);
    Box area = plot.area();
    Raster shade = shade(picture, palette, area);
    surface.image(shade, area.x(), area.y(), area.width(), area.height());
    surface.pushClip(area.x(), area.y(), area.width(), area.height());
    for (ContourPicture.Level level : picture.levels()) {
      for (ContourLine line : level.lines()) {
        line(surface, plot, line, Stroke.of(palette.line3(), 1));
      }
    }
    var labels =
        new LabelPlacer(new Box(area.x() + 4, area.y() + 4, area.width() - 8, area.height() - 8));
    var marks = new LandmarkPainter(surface, picture, plot, palette, words, labels);
    marks.lines();
    surface.popClip();
    marks.points();
    axisNames(surface, picture, plot, palette, words, labels);
    marks.labels();
    new LevelLabels(surface, picture, plot, palette, labels).paint();
    surface.strokeRect(
        area.x() + 0.5,
        area.y() + 0.5,
        area.width() - 1,
        area.height() - 1,
        2,
        Stroke.of(palette.line2(), 1));
    ChartFrame.numbers(surface, plot, palette);
  }

  private static Raster shade(ContourPicture picture, Palette palette, Box area) {
    int columns = (int) Math.max(2, area.width() / SHADE_PIXELS);
    int rows = (int) Math.max(2, area.height() / SHADE_PIXELS);
    return Shading.raster(picture.grid(), Levels.axis(picture.grid()), palette, columns, rows);
  }

  private static void line(Surface surface, Plot plot, ContourLine line, Stroke stroke) {
    double[] xs = new double[line.size()];
    double[] ys = new double[line.size()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = plot.px(line.xs()[i]);
      ys[i] = plot.py(line.ys()[i]);
    }
    surface.polyline(xs, ys, xs.length, stroke);
  }

  private static void axisNames(
      Surface surface,
      ContourPicture picture,
      Plot plot,
      Palette palette,
      Words words,
      LabelPlacer labels) {
    TextStyle style = TextStyle.CAPTION;
    Box area = plot.area();
    String y = TextMetrics.fit(picture.names().y(), area.width() / 2, style);
    double baseline = area.y() + 6 + style.ascent();
    double right = area.right() - 8 - TextMetrics.width(y, style);
    Box usual = TextMetrics.box(y, area.x() + 8, baseline, style, Anchor.START);
    Box other = TextMetrics.box(y, right, baseline, style, Anchor.START);
    boolean left = labels.isFree(usual) || !labels.isFree(other);
    LandmarkPainter.quietly(
        surface, y, left ? area.x() + 8 : right, baseline, style, palette.ink2(), palette);
    labels.take((left ? usual : other).grown(3));
    String held = heldWords(picture, words);
    String x = TextMetrics.fit(picture.names().x(), 0.55 * area.width(), style);
    ChartFrame.captionX(surface, plot, x, palette);
    double room = area.width() - TextMetrics.width(x, style) - 12;
    ChartFrame.captionLeft(surface, plot, TextMetrics.fit(held, room, style), palette);
  }

  /** Says what the losses leave out: the weights that are held, or how the lowest was found. */
  private static String heldWords(ContourPicture picture, Words words) {
    boolean complete = picture.grid().isComplete();
    if (picture.heldWeights() > 0) {
      String key = complete ? "landscape.held" : "landscape.held.some";
      return words.text(key, picture.heldWeights());
    }
    int among = picture.landmarks().lowest().map(Landmarks.Lowest::among).orElse(0);
    if (among > 0 && complete) {
      return words.text("landscape.among", among);
    }
    return complete ? "" : words.text("landscape.some");
  }
}
