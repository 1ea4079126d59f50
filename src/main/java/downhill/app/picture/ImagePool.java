package downhill.app.picture;

import downhill.picture.surface.Raster;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** JavaFX images for rasters: an unchanged raster is converted once, old images are used again. */
final class ImagePool {
  /** Frames an unused image waits: its drawing may still be on its way to the screen. */
  private static final int PATIENCE = 3;

  private static final int MOST_FREE = 64;

  private final Map<Raster, Entry> used = new HashMap<>();
  private final Deque<WritableImage> free = new ArrayDeque<>();
  private long frame;

  void nextFrame() {
    frame++;
    for (Iterator<Entry> entries = used.values().iterator(); entries.hasNext(); ) {
      Entry entry = entries.next();
      if (frame - entry.lastUsed > PATIENCE) {
        entries.remove();
        free.addLast(entry.image);
      }
    }
    while (free.size() > MOST_FREE) {
      free.removeFirst();
    }
  }

  WritableImage of(Raster raster) {
    Entry entry = used.computeIfAbsent(raster, this::convert);
    entry.lastUsed = frame;
    return entry.image;
  }

  private Entry convert(Raster raster) {
    WritableImage image = take(raster.width(), raster.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            raster.width(),
            raster.height(),
            PixelFormat.getIntArgbInstance(),
            raster.argb(),
            0,
            raster.width());
    return new Entry(image);
  }

  private WritableImage take(int width, int height) {
    for (Iterator<WritableImage> images = free.iterator(); images.hasNext(); ) {
      WritableImage image = images.next();
      if (image.getWidth() == width && image.getHeight() == height) {
        images.remove();
        return image;
      }
    }
    return new WritableImage(width, height);
  }

  private static final class Entry {
    private final WritableImage image;
    private long lastUsed;

    Entry(WritableImage image) {
      this.image = image;
    }
  }
}
