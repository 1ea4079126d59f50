package downhill.picture.landscape;

import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.Palette;
import downhill.picture.Shades;
import downhill.picture.chart.Axis;
import downhill.picture.surface.Raster;

/** Shades a grid: the lower the loss, the further from the colour of the card. */
final class Shading {
  private static final double DEEPEST = 0.11;

  private Shading() {}

  /** Returns the colour of a loss on a scale. */
  static int colour(Palette palette, Axis scale, double loss) {
    double share = Double.isFinite(loss) ? Math.clamp(scale.fraction(loss), 0, 1) : 1;
    return Shades.mix(palette.surface(), palette.ink(), DEEPEST * (1 - share));
  }

  /**
   * Returns an image of a grid.
   *
   * @param width in pixels
   * @param height in pixels
   */
  static Raster raster(LossGrid grid, Axis scale, Palette palette, int width, int height) {
    int[] argb = new int[width * height];
    for (int row = 0; row < height; row++) {
      double y = grid.y().at(1 - (row + 0.5) / height);
      for (int column = 0; column < width; column++) {
        double x = grid.x().at((column + 0.5) / width);
        argb[row * width + column] =
            0xff << 24 | colour(palette, scale, grid.at(new PlanePoint(x, y)));
      }
    }
    return new Raster(width, height, argb);
  }
}
