package downhill.app.launch;

import downhill.app.Fx;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** A mouse for tests: what it does arrives at a node as it would from the window. */
final class Mouse {
  private Mouse() {}

  /** Clicks at a place in a node's own coordinates. */
  static void click(Node node, double x, double y) {
    Fx.run(() -> {
      fire(node, MouseEvent.MOUSE_PRESSED, x, y, true, true);
      fire(node, MouseEvent.MOUSE_RELEASED, x, y, false, true);
      fire(node, MouseEvent.MOUSE_CLICKED, x, y, false, true);
    });
  }

  /** Clicks in the middle of a node. */
  static void click(Node node) {
    var bounds = Fx.get(node::getLayoutBounds);
    click(node, bounds.getCenterX(), bounds.getCenterY());
  }

  /** Clicks in the middle of a node while keys are held. */
  static void click(Node node, List<KeyCode> held) {
    var bounds = Fx.get(node::getLayoutBounds);
    double x = bounds.getCenterX();
    double y = bounds.getCenterY();
    Fx.run(() -> {
      fire(node, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, x, y, true, true, held);
      fire(node, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, x, y, false, true, held);
      fire(node, MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, x, y, false, true, held);
    });
  }

  /** Clicks with the other button. */
  static void clickOther(Node node, double x, double y) {
    Fx.run(() -> {
      fire(node, MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY, x, y, true, true);
      fire(node, MouseEvent.MOUSE_RELEASED, MouseButton.SECONDARY, x, y, false, true);
    });
  }

  /** Presses at one place and lets go at another. */
  static void drag(Node node, double fromX, double toX, double y) {
    Fx.run(() -> {
      fire(node, MouseEvent.MOUSE_PRESSED, fromX, y, true, true);
      for (int part = 1; part <= 4; part++) {
        double x = fromX + (toX - fromX) * part / 4;
        fire(node, MouseEvent.MOUSE_DRAGGED, x, y, true, part < 2);
      }
      fire(node, MouseEvent.MOUSE_RELEASED, toX, y, false, false);
    });
  }

  /** Moves over a node. */
  static void move(Node node, double x, double y) {
    Fx.run(() -> fire(node, MouseEvent.MOUSE_MOVED, x, y, false, true));
  }

  /** Leaves a node. */
  static void leave(Node node) {
    Fx.run(() -> fire(node, MouseEvent.MOUSE_EXITED, -1, -1, false, true));
  }

  private static void fire(
      Node node, EventType<MouseEvent> type, double x, double y, boolean down, boolean still) {
    boolean moves = type == MouseEvent.MOUSE_MOVED || type == MouseEvent.MOUSE_EXITED;
    fire(node, type, moves ? MouseButton.NONE : MouseButton.PRIMARY, x, y, down, still);
  }

  private static void fire(
      Node node,
      EventType<MouseEvent> type,
      MouseButton button,
      double x,
      double y,
      boolean down,
      boolean still) {
    fire(node, type, button, x, y, down, still, List.of());
  }

  private static void fire(
      Node node,
      EventType<MouseEvent> type,
      MouseButton button,
      double x,
      double y,
      boolean down,
      boolean still,
      List<KeyCode> held) {
    Point2D scene = node.localToScene(x, y);
    boolean primary = down && button == MouseButton.PRIMARY;
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            scene.getX(),
            scene.getY(),
            button,
            button == MouseButton.NONE ? 0 : 1,
            held.contains(KeyCode.SHIFT),
            held.contains(KeyCode.CONTROL),
            held.contains(KeyCode.ALT),
            held.contains(KeyCode.META),
            primary,
            false,
            down && !primary,
            false,
            false,
            still,
            new PickResult(node, scene.getX(), scene.getY())));
  }
}
