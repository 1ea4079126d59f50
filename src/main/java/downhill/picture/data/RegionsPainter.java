package downhill.picture.data;

import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Box;
import downhill.picture.surface.Raster;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.words.Words;

/**
 * Draws the plane of two features in the colours of the classes the network decides for: 8 % of the
 * class's colour and 26 % times the gap between the two largest probabilities, so that a doubtful
 * place is pale.
 */
final class RegionsPainter {
  private static final double LEAST = 0.08;
  private static final double BY_GAP = 0.26;

  private final Surface surface;
  private final DataPicture.Regions picture;
  private final double width;
  private final PointPlaces places;
  private final Palette palette;
  private final Words words;

  RegionsPainter(
      Surface surface,
      DataPicture.Regions picture,
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
    image(surface, area, picture, palette);
    ChartFrame.numbers(surface, plot, palette);
    surface.strokeRect(
        area.x(), area.y(), area.width(), area.height(), 0, Stroke.of(palette.line2(), 1));
    DataCaptions.paint(
        surface,
        plot,
        picture.points(),
        picture.x().withUnit(),
        picture.y().withUnit(),
        width,
        palette,
        words);
    ClassLooks looks = new ClassLooks(picture.truths(), picture.decisions(), palette);
    new PointPainter(surface, places, picture.points(), palette).paint(looks, words);
    RegionLegend.paint(surface, picture, plot, width, palette, words);
  }

  /**
   * Draws the cells with a seam of copies around them: stretching an image smoothly fades its edge.
   */
  static void image(Surface surface, Box area, DataPicture.Regions picture, Palette palette) {
    double cellWidth = area.width() / picture.size();
    double cellHeight = area.height() / picture.size();
    surface.pushClip(area.x(), area.y(), area.width(), area.height());
    surface.image(
        raster(picture, palette),
        area.x() - cellWidth,
        area.y() - cellHeight,
        area.width() + 2 * cellWidth,
        area.height() + 2 * cellHeight);
    surface.popClip();
  }

  private static Raster raster(DataPicture.Regions picture, Palette palette) {
    int last = picture.size() - 1;
    int side = picture.size() + 2;
    int[] argb = new int[side * side];
    for (int y = 0; y < side; y++) {
      int row = Math.clamp(side - 2 - y, 0, last);
      for (int x = 0; x < side; x++) {
        int cell = row * picture.size() + Math.clamp(x - 1, 0, last);
        double share = LEAST + BY_GAP * picture.gapAt()[cell];
        int colour = Shades.ofClass(palette, picture.classAt()[cell]);
        argb[y * side + x] = 0xff000000 | Shades.mix(palette.surface(), colour, share);
      }
    }
    return new Raster(side, side, argb);
  }
}
