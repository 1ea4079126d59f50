package downhill.app.picture;

import downhill.picture.PngWriter;
import downhill.picture.RasterMaker;
import downhill.picture.surface.Raster;
import downhill.picture.surface.RasterImage;
import downhill.picture.surface.Surface;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/**
 * Writes pictures from a JavaFX canvas that is never shown. Works without a display: it starts the
 * toolkit's headless platform with software rendering where no toolkit is running yet.
 */
public final class CanvasPngWriter implements PngWriter, RasterMaker {
  @Override
  public void write(Path out, int width, int height, int background, Consumer<Surface> drawing)
      throws IOException {
    Raster raster = make(width, height, background, drawing);
    if (!ImageIO.write(RasterImage.of(raster), "png", out.toFile())) {
      throw new IOException("No writer for PNG files was found");
    }
  }

  @Override
  public Raster make(int width, int height, int background, Consumer<Surface> drawing)
      throws IOException {
    HeadlessToolkit.start();
    return HeadlessToolkit.call(() -> snapshot(width, height, background, drawing));
  }

  private static Raster snapshot(int width, int height, int background, Consumer<Surface> drawing) {
    BundledFonts.load();
    Canvas canvas = new Canvas(width, height);
    CanvasSurface surface = new CanvasSurface(canvas);
    surface.begin();
    drawing.accept(surface);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(
        Color.rgb((background >> 16) & 0xff, (background >> 8) & 0xff, background & 0xff));
    WritableImage image = canvas.snapshot(parameters, null);
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new Raster(width, height, argb);
  }
}
