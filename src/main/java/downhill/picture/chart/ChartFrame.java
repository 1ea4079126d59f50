package downhill.picture.chart;

import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;

/** What every chart has around its data: grid, tick numbers, captions. */
public final class ChartFrame {
  /** Room between the plot and its numbers. */
  public static final double GAP = 8;

  /** Height of the row of numbers under a plot. */
  public static final double NUMBER_ROW = 22;

  /** Height of the row of captions under the numbers. */
  public static final double CAPTION_ROW = 18;

  private ChartFrame() {}

  /** Returns the width of the widest tick number of an axis, at least 24. */
  public static double numbersWidth(Axis axis) {
    double widest = 24;
    for (Tick tick : axis.ticks()) {
      widest = Math.max(widest, TextMetrics.width(tick.label(), TextStyle.NUMBER));
    }
    return Math.ceil(widest);
  }

  /** Draws the grid and the tick numbers of both axes. */
  public static void paint(Surface surface, Plot plot, Palette palette) {
    Box area = plot.area();
    Stroke grid = Stroke.of(palette.grid(), 1);
    for (Tick tick : plot.y().ticks()) {
      double y = crisp(plot.py(tick.value()));
      surface.line(area.x(), y, area.right(), y, grid);
    }
    numbers(surface, plot, palette);
  }

  /** Writes the tick numbers of both axes, without a grid. */
  public static void numbers(Surface surface, Plot plot, Palette palette) {
    yNumbers(surface, plot, palette);
    xNumbers(surface, plot, palette);
  }

  /** Writes the numbers left of the plot, leaving out what would touch its neighbour. */
  public static void yNumbers(Surface surface, Plot plot, Palette palette) {
    double free = Double.POSITIVE_INFINITY;
    for (Tick tick : plot.y().ticks()) {
      double y = plot.py(tick.value());
      if (y + 8 > free) {
        continue;
      }
      surface.text(
          tick.label(),
          plot.area().x() - GAP,
          TextStyle.NUMBER.baseline(y),
          TextStyle.NUMBER,
          Anchor.END,
          Fill.of(palette.ink3()));
      free = y - 8;
    }
  }

  /** Draws the marks under the plot and those numbers that do not touch each other. */
  public static void xNumbers(Surface surface, Plot plot, Palette palette) {
    Box area = plot.area();
    Stroke mark = Stroke.of(palette.line2(), 1);
    double free = Double.NEGATIVE_INFINITY;
    for (Tick tick : plot.x().ticks()) {
      double x = plot.px(tick.value());
      surface.line(crisp(x), area.bottom(), crisp(x), area.bottom() + 4, mark);
      double half = TextMetrics.width(tick.label(), TextStyle.NUMBER) / 2;
      if (x - half < free) {
        continue;
      }
      surface.text(
          tick.label(),
          x,
          area.bottom() + 18,
          TextStyle.NUMBER,
          Anchor.MIDDLE,
          Fill.of(palette.ink3()));
      free = x + half + 6;
    }
  }

  /** Writes the caption of the x axis at the right end, in the row under its numbers. */
  public static void captionX(Surface surface, Plot plot, String caption, Palette palette) {
    caption(surface, caption, plot.area().right(), captionBaseline(plot), Anchor.END, palette);
  }

  /** Writes a caption at the left end, in the row under the numbers. */
  public static void captionLeft(Surface surface, Plot plot, String caption, Palette palette) {
    caption(surface, caption, plot.area().x(), captionBaseline(plot), Anchor.START, palette);
  }

  /** Writes a caption above the plot. */
  public static void caption(
      Surface surface, String caption, double x, double baseline, Anchor anchor, Palette palette) {
    surface.text(caption, x, baseline, TextStyle.CAPTION, anchor, Fill.of(palette.ink2()));
  }

  private static double captionBaseline(Plot plot) {
    return plot.area().bottom() + NUMBER_ROW + 15;
  }

  /** Draws a dashed guide. */
  public static void guide(
      Surface surface, double x1, double y1, double x2, double y2, Palette palette) {
    surface.line(x1, y1, x2, y2, Stroke.dashed(palette.line2(), 1, Dash.GUIDE));
  }

  /** Returns the middle of the pixel at a place, where a line of width 1 is sharp. */
  public static double crisp(double place) {
    return Math.floor(place) + 0.5;
  }
}
