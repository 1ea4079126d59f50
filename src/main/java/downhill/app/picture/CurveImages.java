package downhill.app.picture;

import downhill.picture.surface.CurveRaster;
import java.nio.IntBuffer;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Images of curves in the canvas's own pixels, used in turn: the toolkit may still be showing the
 * last one while the next is drawn.
 */
final class CurveImages {
  private static final int IN_TURN = 3;

  private final @Nullable CurveImage[] images = new CurveImage[IN_TURN];
  private int turn;

  private record CurveImage(
      CurveRaster raster, PixelBuffer<IntBuffer> pixels, WritableImage image) {

    static CurveImage of(CurveRaster raster) {
      PixelBuffer<IntBuffer> pixels =
          new PixelBuffer<>(
              raster.width(),
              raster.height(),
              IntBuffer.wrap(raster.pixels()),
              PixelFormat.getIntArgbPreInstance());
      return new CurveImage(raster, pixels, new WritableImage(pixels));
    }

    boolean fits(double width, double height, double wanted) {
      return raster.scale() == wanted
          && raster.width() == (int) Math.max(1, Math.ceil(width * wanted))
          && raster.height() == (int) Math.max(1, Math.ceil(height * wanted));
    }
  }

  /** Returns an empty raster as large as a canvas is on its screen. */
  CurveRaster begin(Canvas canvas) {
    turn = (turn + 1) % IN_TURN;
    double scale = scale(canvas);
    CurveImage image = images[turn];
    if (image == null || !image.fits(canvas.getWidth(), canvas.getHeight(), scale)) {
      CurveImage before = images[(turn + IN_TURN - 1) % IN_TURN];
      image =
          CurveImage.of(
              before != null && before.fits(canvas.getWidth(), canvas.getHeight(), scale)
                  ? before.raster().another()
                  : new CurveRaster(canvas.getWidth(), canvas.getHeight(), scale));
      images[turn] = image;
    }
    image.raster().clear();
    return image.raster();
  }

  /** Returns the image of what has been drawn since {@link #begin}. */
  WritableImage finish() {
    CurveImage image = images[turn];
    if (image == null) {
      throw new IllegalStateException("begin must come before finish");
    }
    image.pixels().updateBuffer(all -> null);
    return image.image();
  }

  /** Returns how many pixels of its screen a canvas has for a logical one. */
  static double scale(Canvas canvas) {
    Scene scene = canvas.getScene();
    Window window = scene == null ? null : scene.getWindow();
    return window == null ? 1 : window.getRenderScaleX();
  }
}
