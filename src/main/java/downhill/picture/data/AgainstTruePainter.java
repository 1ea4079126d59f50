package downhill.picture.data;

import downhill.picture.Marker;
import downhill.picture.Palette;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Draws predicted against true: a perfect network puts every point on the diagonal. */
final class AgainstTruePainter {
  private final Surface surface;
  private final DataPicture.AgainstTrue picture;
  private final double width;
  private final PointPlaces places;
  private final Palette palette;
  private final Words words;

  AgainstTruePainter(
      Surface surface,
      DataPicture.AgainstTrue picture,
      double width,
      double height,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.picture = picture;
    this.width = width;
    this.places = PointPlaces.of(picture, width, height, words);
    this.palette = palette;
    this.words = words;
  }

  void paint() {
    Plot plot = places.plot();
    Box area = plot.area();
    ChartFrame.paint(surface, plot, palette);
    DataCaptions.paint(
        surface,
        plot,
        picture.points(),
        words.text("data.trueOf", picture.target().withUnit()),
        words.text("data.predictedOf", picture.target().withUnit()),
        width,
        palette,
        words);
    surface.pushClip(area.x(), area.y(), area.width(), area.height());
    double from = plot.x().from();
    double to = plot.x().to();
    surface.line(
        plot.px(from), plot.py(from), plot.px(to), plot.py(to), Stroke.of(palette.ink2(), 1));
    surface.popClip();
    Residuals.paint(
        surface,
        places,
        picture.points(),
        i -> plot.py(picture.truths()[i]),
        picture.residuals(),
        palette);
    new PointPainter(surface, places, picture.points(), palette).paint(new Plain(palette), words);
    diagonalName();
  }

  /** Names the diagonal above its middle, where with most data nothing is. */
  private void diagonalName() {
    Plot plot = places.plot();
    Box area = plot.area();
    String text = words.text("data.diagonal");
    double textWidth = TextMetrics.width(text, TextStyle.CAPTION);
    double value = plot.x().value(0.8);
    double right = plot.px(value) - 8;
    double y = plot.pyNear(value);
    boolean steep = y - 6 < area.y() + 12;
    double baseline = Math.clamp(steep ? area.y() + 14 : y - 4, area.y() + 14, area.bottom() - 6);
    double left = Math.max(area.x() + 4, right - textWidth);
    surface.fillRect(
        left - 2, baseline - 12, textWidth + 4, 16, 3, new Fill(palette.surface(), 0.85));
    surface.text(text, left, baseline, TextStyle.CAPTION, Anchor.START, Fill.of(palette.ink2()));
  }

  /** Rows of a regression all look the same. */
  record Plain(Palette palette) implements PointPainter.Looks {
    @Override
    public int colour(int point) {
      return palette.pos();
    }

    @Override
    public Marker marker(int point) {
      return Marker.CIRCLE;
    }

    @Override
    public boolean wrong(int point) {
      return false;
    }
  }
}
