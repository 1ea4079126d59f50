package downhill.app.picture;

import downhill.picture.surface.SmallShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Draws circles and polygons of a few pixels, such as the points of a chart, from images: without a
 * graphics card the toolkit takes many times longer to fill a path than to copy an image. Places
 * are taken to the nearest quarter of a pixel of the screen, so that the same images come again.
 */
final class ShapeImages {
  private static final double LARGEST = 18;
  private static final int PHASES = 4;
  private static final int MOST_KEPT = 2_000;
  private static final int KEPT_AT_FIRST = 256;

  private final Map<SmallShape, WritableImage> images =
      new LinkedHashMap<>(KEPT_AT_FIRST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SmallShape, WritableImage> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private final GraphicsContext context;
  private double scale = 1;

  ShapeImages(GraphicsContext context) {
    this.context = context;
  }

  /** Draws from now on in so many pixels of the screen for a logical one. */
  void setScale(double pixels) {
    scale = pixels;
  }

  /** Draws a filled circle, where it is small enough. */
  boolean disc(double x, double y, double radius, int argb) {
    double r = radius * scale;
    if (isLarge(x, y, r)) {
      return false;
    }
    double left = Math.floor(x * scale - r) - 1;
    double top = Math.floor(y * scale - r) - 1;
    draw(new SmallShape.Disc(phase(x * scale - left), phase(y * scale - top), r, argb), left, top);
    return true;
  }

  /** Draws an outlined circle, where it is small enough. */
  boolean ring(double x, double y, double radius, double line, int argb) {
    double r = radius * scale;
    double thick = line * scale;
    if (isLarge(x, y, r + thick / 2)) {
      return false;
    }
    double left = Math.floor(x * scale - r - thick / 2) - 1;
    double top = Math.floor(y * scale - r - thick / 2) - 1;
    draw(
        new SmallShape.Ring(phase(x * scale - left), phase(y * scale - top), r, thick, argb),
        left,
        top);
    return true;
  }

  /** Draws a filled polygon, where it is small enough. */
  boolean polygon(double[] xs, double[] ys, int count, int argb) {
    double lowX = xs[0];
    double lowY = ys[0];
    double highX = xs[0];
    double highY = ys[0];
    for (int i = 1; i < count; i++) {
      lowX = Math.min(lowX, xs[i]);
      lowY = Math.min(lowY, ys[i]);
      highX = Math.max(highX, xs[i]);
      highY = Math.max(highY, ys[i]);
    }
    if (isLarge(lowX, lowY, Math.max(highX - lowX, highY - lowY) * scale / 2)) {
      return false;
    }
    double left = Math.floor(lowX * scale) - 1;
    double top = Math.floor(lowY * scale) - 1;
    double fromX = phase(lowX * scale - left);
    double fromY = phase(lowY * scale - top);
    List<Integer> corners = new ArrayList<>(2 * count);
    for (int i = 0; i < count; i++) {
      corners.add(grid(fromX + (xs[i] - lowX) * scale));
      corners.add(grid(fromY + (ys[i] - lowY) * scale));
    }
    int width = (int) Math.ceil(fromX + (highX - lowX) * scale + 1);
    int height = (int) Math.ceil(fromY + (highY - lowY) * scale + 1);
    draw(new SmallShape.Polygon(corners, width, height, argb), left, top);
    return true;
  }

  /** Returns whether a shape is too large to be kept, or nowhere. */
  private boolean isLarge(double x, double y, double half) {
    return !(half <= LARGEST * scale) || !Double.isFinite(x) || !Double.isFinite(y);
  }

  private static double phase(double place) {
    return Math.rint(place * PHASES) / PHASES;
  }

  private static int grid(double place) {
    return (int) Math.rint(place * SmallShape.GRID);
  }

  private void draw(SmallShape shape, double left, double top) {
    WritableImage image = images.computeIfAbsent(shape, ShapeImages::convert);
    context.drawImage(
        image, left / scale, top / scale, shape.width() / scale, shape.height() / scale);
  }

  private static WritableImage convert(SmallShape shape) {
    var image = new WritableImage(shape.width(), shape.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            shape.width(),
            shape.height(),
            PixelFormat.getIntArgbInstance(),
            shape.pixels(),
            0,
            shape.width());
    return image;
  }
}
