package downhill.picture.network;

import downhill.picture.surface.Raster;
import java.util.function.DoubleToIntFunction;

/** Colours a node's grid of values as an image with round corners. */
final class HeatMap {
  private HeatMap() {}

  /**
   * Makes the image.
   *
   * @param values one for the middle of each cell of a square grid, row by row from the bottom
   * @param size cells on a side of the grid
   * @param pixels side of the image
   * @param radius of its corners
   * @param colour 0xRRGGBB of a value
   */
  static Raster of(
      float[] values, int size, int pixels, double radius, DoubleToIntFunction colour) {
    int[] argb = new int[pixels * pixels];
    double step = (double) size / pixels;
    for (int row = 0; row < pixels; row++) {
      for (int column = 0; column < pixels; column++) {
        int alpha = (int) (255 * inside(column, row, pixels, radius) + 0.5);
        double value =
            at(values, size, (column + 0.5) * step - 0.5, (pixels - row - 0.5) * step - 0.5);
        argb[row * pixels + column] = alpha << 24 | colour.applyAsInt(value);
      }
    }
    return new Raster(pixels, pixels, argb);
  }

  /** Reads between the middles of the cells, linearly in both directions. */
  private static double at(float[] values, int size, double cellX, double cellY) {
    double x = Math.min(Math.max(cellX, 0), size - 1.0);
    double y = Math.min(Math.max(cellY, 0), size - 1.0);
    int left = Math.min((int) x, size - 2);
    int low = Math.min((int) y, size - 2);
    double u = x - left;
    double v = y - low;
    int corner = low * size + left;
    double lower = values[corner] * (1 - u) + values[corner + 1] * u;
    double upper = values[corner + size] * (1 - u) + values[corner + size + 1] * u;
    return lower * (1 - v) + upper * v;
  }

  /** Returns how much of a pixel lies inside the rounded square, 0 to 1. */
  private static double inside(int column, int row, int pixels, double radius) {
    double dx = Math.max(0, Math.abs(column + 0.5 - pixels / 2.0) - (pixels / 2.0 - radius));
    double dy = Math.max(0, Math.abs(row + 0.5 - pixels / 2.0) - (pixels / 2.0 - radius));
    return Math.min(Math.max(radius + 0.5 - Math.sqrt(dx * dx + dy * dy), 0), 1);
  }
}
