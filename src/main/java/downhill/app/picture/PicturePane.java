package downhill.app.picture;

import downhill.picture.surface.Surface;
import java.util.Objects;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A canvas that fills its room and is drawn anew only when its picture or its size has changed.
 *
 * @param <P> the picture: all that the drawing depends on, compared by {@code equals}
 */
public final class PicturePane<P> extends Region {
  private final Canvas canvas = new Canvas();
  private final CanvasSurface surface = new CanvasSurface(canvas);
  private final Painting<P> painting;
  private @Nullable P picture;

  /**
   * Draws a picture.
   *
   * @param <P> the picture
   */
  @FunctionalInterface
  public interface Painting<P> {
    /** Draws {@code picture} on a surface of the given size, in pixels. */
    void paint(Surface surface, double width, double height, P picture);
  }

  /** An empty pane that will draw its pictures by {@code painting}. */
  public PicturePane(Painting<P> painting) {
    this.painting = painting;
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMinSize(0, 0);
  }

  /** Shows a picture. */
  public void show(P shown) {
    if (!Objects.equals(picture, shown)) {
      picture = shown;
      draw();
    }
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      draw();
    }
  }

  private void draw() {
    if (picture != null && canvas.getWidth() > 0 && canvas.getHeight() > 0) {
      surface.begin();
      painting.paint(surface, canvas.getWidth(), canvas.getHeight(), picture);
    }
  }
}
