package downhill.picture.data;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Writes the captions all data pictures have. */
final class DataCaptions {
  private DataCaptions() {}

  /**
   * Writes them.
   *
   * @param x what is along x
   * @param y what is along y, written above the plot
   */
  static void paint(
      Surface surface,
      Plot plot,
      Points points,
      String x,
      String y,
      double width,
      Palette palette,
      Words words) {
    ChartFrame.caption(
        surface, TextMetrics.fit(y, width - 4, TextStyle.CAPTION), 2, 13, Anchor.START, palette);
    String left = "";
    if (points.thinned()) {
      left =
          words.text("data.thinned", Numbers.count(points.size()), Numbers.count(points.total()));
    }
    if (left.isEmpty() && points.training() < points.total()) {
      left = words.text("data.heldBack");
    }
    double room = plot.area().width() - TextMetrics.width(left, TextStyle.CAPTION) - 12;
    ChartFrame.captionX(surface, plot, TextMetrics.fit(x, room, TextStyle.CAPTION), palette);
    if (!left.isEmpty()) {
      ChartFrame.captionLeft(surface, plot, left, palette);
    }
  }
}
