package downhill.picture.data;

import downhill.picture.Palette;
import downhill.picture.surface.Surface;
import downhill.words.Words;
import java.util.OptionalInt;

/** Draws what the network makes of the data. */
public final class DataPainter {
  private static final double REACH = 8;

  private DataPainter() {}

  /** Draws the picture in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      DataPicture picture,
      Palette palette,
      Words words) {
    switch (picture) {
      case DataPicture.AgainstTrue scatter ->
          new AgainstTruePainter(surface, scatter, width, height, palette, words).paint();
      case DataPicture.FittedLine line ->
          new FittedLinePainter(surface, line, width, height, palette, words).paint();
      case DataPicture.Regions regions ->
          new RegionsPainter(surface, regions, width, height, palette, words).paint();
      case DataPicture.Shares shares ->
          new SharesPainter(surface, shares, width, height, palette, words).paint();
    }
  }

  /**
   * Finds the row whose point is nearest to the mouse; rows held back come after those trained on.
   *
   * @return the row, or empty when no point is within a few pixels
   */
  public static OptionalInt rowAt(
      DataPicture picture, double width, double height, Words words, double x, double y) {
    PointPlaces places = PointPlaces.of(picture, width, height, words);
    double best = REACH;
    OptionalInt nearest = OptionalInt.empty();
    for (int i = 0; i < picture.points().size(); i++) {
      double distance = Math.hypot(places.xs()[i] - x, places.ys()[i] - y);
      if (distance < best) {
        best = distance;
        nearest = OptionalInt.of(picture.points().rows()[i]);
      }
    }
    return nearest;
  }
}
