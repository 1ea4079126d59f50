package downhill.app.taking;

import downhill.app.picture.CanvasSurface;
import downhill.app.picture.Drawn;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Offset;
import downhill.picture.surface.Surface;
import downhill.picture.surface.SvgSurface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * A picture of the window with the ground it stands on. Use on the JavaFX application thread.
 *
 * @param drawn what draws it
 * @param theme gives the ground its colour
 */
record TakenPicture(Drawn drawn, Theme theme) {
  /** How the names of files end that are lines and words instead of pixels. */
  static final String SVG = ".svg";

  private static final int PIXELS_PER_POINT = 2;
  private static final double MARGIN = 12;

  private double width() {
    return drawn.pictureWidth() + 2 * MARGIN;
  }

  private double height() {
    return drawn.pictureHeight() + 2 * MARGIN;
  }

  /** Returns it with two pixels a point, so that it stays sharp where it is shown larger. */
  WritableImage image() {
    var canvas = new Canvas(width() * PIXELS_PER_POINT, height() * PIXELS_PER_POINT);
    var surface = new CanvasSurface(canvas);
    surface.begin();
    canvas.getGraphicsContext2D().scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    ground(surface);
    drawn.paintOn(new Offset(surface, MARGIN, MARGIN));
    return canvas.snapshot(new SnapshotParameters(), null);
  }

  /** Returns it as an SVG document. */
  String svg() {
    var surface = new SvgSurface(width(), height());
    ground(surface);
    drawn.paintOn(new Offset(surface, MARGIN, MARGIN));
    return surface.document();
  }

  private void ground(Surface surface) {
    surface.fillRect(0, 0, width(), height(), 0, Fill.of(Palette.of(theme).surface()));
  }

  /** Writes it as SVG or PNG, by the name of the file. */
  void write(Path file) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(SVG)) {
      Files.writeString(file, svg());
    } else if (!ImageIO.write(SwingFXUtils.fromFXImage(image(), null), "png", file.toFile())) {
      throw new IOException("no writer for PNG files was found");
    }
  }
}
