package downhill.app.control;

import downhill.app.theme.Style;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A card that floats over other parts of the window. Escape and a press elsewhere close it, and the
 * keyboard is then where it was before.
 */
public final class PopCard extends StackPane {
  private static final double GAP = 6;

  private final EventHandler<MouseEvent> outside = this::pressed;
  private @Nullable Pane host;
  private @Nullable Node opener;
  private @Nullable Node focusedBefore;
  private @Nullable Scene watched;

  /**
   * A closed card.
   *
   * @param content what it shows
   */
  public PopCard(Node content) {
    Style.POP_CARD.on(this);
    setManaged(false);
    setAccessibleRole(AccessibleRole.PARENT);
    ArrowKeys.keepAllFor(this);
    getChildren().add(content);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    // A press on the card is no press on what lies below.
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
  }

  /** Whether it is on the screen. */
  public boolean isOpen() {
    return watched != null;
  }

  /**
   * Opens below {@code anchor}, in the pane that holds it, and leads the keyboard to {@code first}.
   * What is drawn after that pane must not reach so far.
   */
  public void open(Node anchor, Node first) {
    close();
    Scene scene = anchor.getScene();
    if (scene == null || !(anchor.getParent() instanceof Pane pane)) {
      return;
    }
    opener = anchor;
    focusedBefore = scene.getFocusOwner();
    watched = scene;
    host = pane;
    pane.getChildren().add(this);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, outside);
    place();
    first.requestFocus();
  }

  /** Lays the card out anew below what opened it, after its content has changed. */
  public void place() {
    Scene scene = watched;
    Node anchor = opener;
    Pane pane = host;
    if (scene == null || anchor == null || anchor.getScene() == null || pane == null) {
      return;
    }
    applyCss();
    double width = Math.ceil(prefWidth(-1));
    double height = Math.ceil(prefHeight(width));
    Bounds below = anchor.localToScene(anchor.getLayoutBounds());
    Bounds room = pane.localToScene(pane.getLayoutBounds());
    double left = Math.max(GAP, room.getMinX() + GAP);
    double right = Math.min(scene.getWidth(), room.getMaxX()) - width - GAP;
    double x = Math.clamp(below.getCenterX() - width / 2, left, Math.max(left, right));
    double lowest = scene.getHeight() - height - GAP;
    double y = Math.clamp(below.getMaxY() + GAP, GAP, Math.max(GAP, lowest));
    Point2D corner = pane.sceneToLocal(x, y);
    resizeRelocate(Math.rint(corner.getX()), Math.rint(corner.getY()), width, height);
  }

  /** Follows what opened it to the node that has taken its place. */
  public void follow(Node anchor) {
    if (isOpen()) {
      opener = anchor;
      place();
    }
  }

  /** Closes it. */
  public void close() {
    Scene scene = watched;
    if (scene == null) {
      return;
    }
    watched = null;
    scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, outside);
    boolean focused = holdsFocus(scene);
    if (host != null) {
      host.getChildren().remove(this);
    }
    Node back = focusedBefore != null && focusedBefore.getScene() != null ? focusedBefore : opener;
    if (focused && back != null) {
      back.requestFocus();
    }
    opener = null;
    focusedBefore = null;
  }

  private boolean holdsFocus(Scene scene) {
    for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
      if (node.equals(this)) {
        return true;
      }
    }
    return false;
  }

  private void pressed(MouseEvent event) {
    Point2D inside = sceneToLocal(event.getSceneX(), event.getSceneY());
    if (!contains(inside)) {
      close();
    }
  }
}
