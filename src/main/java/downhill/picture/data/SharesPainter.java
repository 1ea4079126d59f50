package downhill.picture.data;

import downhill.picture.Palette;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Surface;
import downhill.words.Words;

/** Draws for every row, class by class, the probability the network gives its own class. */
final class SharesPainter {
  private final Surface surface;
  private final DataPicture.Shares picture;
  private final double width;
  private final PointPlaces places;
  private final Palette palette;
  private final Words words;

  SharesPainter(
      Surface surface,
      DataPicture.Shares picture,
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
    ChartFrame.paint(surface, plot, palette);
    for (int i = 1; i < picture.classes().size(); i++) {
      double x = plot.px(i);
      ChartFrame.guide(surface, x, plot.area().y(), x, plot.area().bottom(), palette);
    }
    DataCaptions.paint(
        surface,
        plot,
        picture.points(),
        words.text("data.trueClass"),
        words.text("data.shareOfTrue"),
        width,
        palette,
        words);
    ClassLooks looks = new ClassLooks(picture.truths(), picture.decisions(), palette);
    new PointPainter(surface, places, picture.points(), palette).paint(looks, words);
  }
}
