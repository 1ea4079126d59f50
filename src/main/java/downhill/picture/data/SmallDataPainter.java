package downhill.picture.data;

import downhill.picture.Palette;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Line;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.words.Words;

/** Draws what the network makes of the data without axes and words, among others like it. */
public final class SmallDataPainter {
  private static final double RADIUS = 1.75;

  /** More points than this would cover a small picture. */
  private static final int MOST = 160;

  private SmallDataPainter() {}

  /** Draws the picture so that its plot fills an area. */
  public static void paint(
      Surface surface, Box area, DataPicture picture, Palette palette, Words words) {
    Plot axes = DataPlots.of(picture, area.width(), area.height(), words);
    Plot plot = new Plot(area, axes.x(), axes.y());
    PointPlaces places = PointPlaces.on(plot, picture);
    surface.pushClip(area.x(), area.y(), area.width(), area.height());
    switch (picture) {
      case DataPicture.Regions regions -> {
        RegionsPainter.image(surface, area, regions, palette);
        points(surface, places, new ClassLooks(regions.truths(), regions.decisions(), palette));
      }
      case DataPicture.Shares shares ->
          points(surface, places, new ClassLooks(shares.truths(), shares.decisions(), palette));
      case DataPicture.AgainstTrue _ -> {
        double low = Math.max(plot.x().from(), plot.y().from());
        double high = Math.min(plot.x().to(), plot.y().to());
        ChartFrame.guide(
            surface, plot.px(low), plot.py(low), plot.px(high), plot.py(high), palette);
        points(surface, places, new AgainstTruePainter.Plain(palette));
      }
      case DataPicture.FittedLine line -> {
        points(surface, places, new AgainstTruePainter.Plain(palette));
        curve(surface, plot, line, palette);
      }
    }
    surface.popClip();
  }

  private static void curve(
      Surface surface, Plot plot, DataPicture.FittedLine fitted, Palette palette) {
    Line line = new Line();
    for (int i = 0; i < fitted.lineXs().length; i++) {
      line.add(plot.px(fitted.lineXs()[i]), plot.pyNear(fitted.lineYs()[i]), fitted.lineYs()[i]);
    }
    line.finishColumn();
    line.paint(surface, Stroke.of(palette.ink(), 2));
  }

  private static void points(Surface surface, PointPlaces places, PointPainter.Looks looks) {
    int stride = Math.max(1, places.xs().length / MOST);
    for (int i = 0; i < places.xs().length; i += stride) {
      double x = places.xs()[i];
      double y = places.ys()[i];
      if (Double.isFinite(x) && Double.isFinite(y)) {
        looks.marker(i).paint(surface, x, y, RADIUS, new Fill(looks.colour(i), 0.8));
      }
    }
  }
}
