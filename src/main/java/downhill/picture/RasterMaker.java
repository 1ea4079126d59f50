package downhill.picture;

import downhill.picture.surface.Raster;
import downhill.picture.surface.Surface;
import java.io.IOException;
import java.util.function.Consumer;

/** Turns drawing into pixels. The window's toolkit does it; nothing below knows how. */
@FunctionalInterface
public interface RasterMaker {
  /**
   * Draws a picture.
   *
   * @param width in pixels
   * @param height in pixels
   * @param background 0xRRGGBB under everything
   * @param drawing called once, with the surface to draw on
   * @throws IOException when it cannot be drawn
   */
  Raster make(int width, int height, int background, Consumer<Surface> drawing) throws IOException;
}
