package downhill.picture;

import downhill.picture.surface.Surface;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Turns drawing into a PNG file. The window's toolkit does it; nothing below knows how. */
@FunctionalInterface
public interface PngWriter {
  /**
   * Draws a picture and writes it.
   *
   * @param out the file; what was there before is replaced
   * @param width in pixels
   * @param height in pixels
   * @param background 0xRRGGBB under everything
   * @param drawing called once, with the surface to draw on
   * @throws IOException when the file cannot be written
   */
  void write(Path out, int width, int height, int background, Consumer<Surface> drawing)
      throws IOException;
}
