package downhill.picture.compare;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Says before the first step where the runs start and what comes next. */
final class StartNote {
  private static final TextStyle START = new TextStyle(Face.SEMIBOLD, 12);
  private static final double INDENT = 12;
  private static final double LINE = 16;

  private final Surface surface;
  private final ComparePicture picture;
  private final Plot plot;
  private final Palette palette;

  StartNote(Surface surface, ComparePicture picture, Plot plot, Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.plot = plot;
    this.palette = palette;
  }

  /** Leads from a run's start across its small picture, and names its setting. */
  void each(RunCurve run, double opacity) {
    if (!Double.isFinite(run.loss())) {
      return;
    }
    Box area = plot.area();
    double y = plot.pyNear(run.loss());
    Stroke level = Stroke.dashed(palette.line3(), 1, Dash.GUIDE).withOpacity(opacity);
    surface.line(area.x() + INDENT, y, area.right(), y, level);
    if (area.bottom() - y >= 2 * LINE && !run.setting().equals(run.name())) {
      write(run.setting(), area.x() + INDENT, y + LINE, TextStyle.NUMBER, palette.ink3(), opacity);
    }
  }

  /** Says in the chart of all runs how high they start and how far they will go. */
  void all(Words words) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (RunCurve run : picture.runs()) {
      least = Math.min(least, run.loss());
      most = Math.max(most, run.loss());
    }
    if (!Double.isFinite(least) || !Double.isFinite(most)) {
      return;
    }
    String low = Numbers.loss(least);
    String high = Numbers.loss(most);
    String start =
        low.equals(high)
            ? words.text("compare.start", low)
            : words.text("compare.starts", low, high);
    Box area = plot.area();
    double middle = plot.pyNear(Math.sqrt(least * most));
    double y = Math.clamp(middle, area.y() + LINE, Math.max(area.y() + LINE, area.bottom() - LINE));
    double x = area.x() + INDENT;
    write(start, x, y - LINE / 2, START, palette.ink(), 1);
    String next = words.text("compare.next", Numbers.count(picture.plannedSteps()));
    write(next, x, y + LINE / 2, TextStyle.CAPTION, palette.ink2(), 1);
  }

  private void write(
      String text, double x, double middle, TextStyle style, int colour, double opacity) {
    String fitting = TextMetrics.fit(text, plot.area().right() - x - 4, style);
    surface.text(
        fitting, x, style.baseline(middle), style, Anchor.START, new Fill(colour, opacity));
  }
}
