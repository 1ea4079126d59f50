package downhill.picture.compare;

import downhill.picture.Palette;
import downhill.picture.chart.Axis;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.OptionalInt;

/** Draws the losses of all runs in one chart. */
public final class CompareChartPainter {
  private static final double TOP = 10;
  private static final double RIGHT = 12;
  private static final double REACH = 12;

  private CompareChartPainter() {}

  /** Draws the chart in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      ComparePicture picture,
      Palette palette,
      Words words) {
    Plot plot = plot(picture, width, height);
    Box area = plot.area();
    ChartFrame.paint(surface, plot, palette);
    captions(surface, plot, picture, palette, words);
    RunLines lines = new RunLines(surface, picture, plot, palette);
    surface.pushClip(area.x() - 6, area.y(), area.width() + 12, area.height() + 5);
    lines.guides();
    for (int i = 0; i < picture.runs().size(); i++) {
      if (picture.pointed().isEmpty() || picture.isDimmed(i)) {
        lines.run(i, 2, picture.isDimmed(i) ? 0.22 : 1, true);
      }
    }
    picture
        .pointed()
        .ifPresent(run -> {
          if (run < picture.runs().size()) {
            lines.run(run, 3, 1, true);
          }
        });
    surface.popClip();
    if (picture.isBeforeTheFirstStep()) {
      new StartNote(surface, picture, plot, palette).all(words);
    }
    target(surface, plot, picture, palette, words);
  }

  private static Plot plot(ComparePicture picture, double width, double height) {
    double bottom = height - ChartFrame.NUMBER_ROW - ChartFrame.CAPTION_ROW;
    double plotHeight = Math.max(30, bottom - TOP);
    Axis y = CompareAxes.losses(picture, Math.clamp((int) (plotHeight / 30), 4, 9));
    double left = ChartFrame.numbersWidth(y) + ChartFrame.GAP + 2;
    Box area = new Box(left, TOP, Math.max(40, width - left - RIGHT), plotHeight);
    return new Plot(
        area, CompareAxes.steps(picture, Math.clamp((int) (area.width() / 56), 2, 9)), y);
  }

  private static void captions(
      Surface surface, Plot plot, ComparePicture picture, Palette palette, Words words) {
    String step = words.text("compare.step");
    ChartFrame.captionX(surface, plot, step, palette);
    String name = words.text("loss.name." + picture.loss());
    String scale = picture.logarithmic() ? "compare.axis.log" : "compare.axis.linear";
    double room = plot.area().width() - TextMetrics.width(step, TextStyle.CAPTION) - 12;
    ChartFrame.captionLeft(
        surface, plot, TextMetrics.fit(words.text(scale, name), room, TextStyle.CAPTION), palette);
  }

  private static void target(
      Surface surface, Plot plot, ComparePicture picture, Palette palette, Words words) {
    Box area = plot.area();
    picture
        .target()
        .ifPresent(target -> {
          double y = plot.py(target);
          if (y > area.y() + 16 && y < area.bottom()) {
            String text = words.text("compare.target");
            double width = TextMetrics.width(text, TextStyle.CAPTION);
            surface.fillRect(
                area.right() - width - 4,
                y - 16,
                width + 4,
                14,
                3,
                new Fill(palette.surface(), 0.85));
            surface.text(
                text,
                area.right() - 2,
                y - 5,
                TextStyle.CAPTION,
                Anchor.END,
                Fill.of(palette.ink2()));
          }
        });
  }

  /** Finds the run whose line is nearest to the mouse; empty when none is within reach. */
  public static OptionalInt runAt(
      ComparePicture picture, double width, double height, double x, double y) {
    Plot plot = plot(picture, width, height);
    double best = REACH;
    OptionalInt nearest = OptionalInt.empty();
    for (int i = 0; i < picture.runs().size(); i++) {
      double distance = RunLines.distance(picture, plot, i, x, y);
      if (distance < best) {
        best = distance;
        nearest = OptionalInt.of(i);
      }
    }
    return nearest;
  }
}
