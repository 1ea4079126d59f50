package downhill.app.picture;

import downhill.picture.Palette;
import downhill.picture.surface.Surface;
import downhill.words.Words;
import java.util.Objects;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A canvas that fills its room and is drawn anew only when its picture or its size has changed.
 *
 * @param <P> the picture: all that the drawing depends on, compared by {@code equals}
 */
public final class PicturePane<P> extends Region implements Drawn {
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

  /**
   * Draws a picture in the colours of a theme and the words of a language, as painters do.
   *
   * @param <P> the picture
   */
  @FunctionalInterface
  public interface Painter<P> {
    /** Draws {@code picture} on a surface of the given size, in pixels. */
    void paint(
        Surface surface, double width, double height, P picture, Palette palette, Words words);
  }

  /** Makes an empty pane for pictures that are drawn in the window's theme and language. */
  public static <P> PicturePane<Themed<P>> themed(Painter<P> painter) {
    return new PicturePane<>((surface, width, height, shown) ->
        painter.paint(
            surface,
            width,
            height,
            shown.picture(),
            Palette.of(shown.theme()),
            PictureWords.in(shown.language())));
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
  public double pictureWidth() {
    return canvas.getWidth();
  }

  @Override
  public double pictureHeight() {
    return canvas.getHeight();
  }

  /** Returns where an event at x of this pane is in the picture. */
  public double pictureX(double x) {
    return x - canvas.getLayoutX();
  }

  /** Returns where an event at y of this pane is in the picture. */
  public double pictureY(double y) {
    return y - canvas.getLayoutY();
  }

  @Override
  protected void layoutChildren() {
    canvas.relocate(snappedLeftInset(), snappedTopInset());
    double width = Math.floor(getWidth() - snappedLeftInset() - snappedRightInset());
    double height = Math.floor(getHeight() - snappedTopInset() - snappedBottomInset());
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      draw();
    }
  }

  private void draw() {
    if (picture != null && canvas.getWidth() > 0 && canvas.getHeight() > 0) {
      surface.begin();
      paintOn(surface);
    }
  }

  @Override
  public void paintOn(Surface onto) {
    if (picture != null) {
      painting.paint(onto, canvas.getWidth(), canvas.getHeight(), picture);
    }
  }
}
