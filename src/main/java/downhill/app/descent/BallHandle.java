package downhill.app.descent;

import downhill.app.control.ArrowKeys;
import downhill.app.theme.DescentStyle;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Lies over the ball of the curve: it is dragged with the mouse and moved with the arrow keys. */
final class BallHandle extends Region {
  /** Its width and height: a ball is smaller than what one can hit. */
  static final double SIZE = 32;

  private static final int LARGE_STEP = 10;

  private final Actions actions;
  private double value;

  /**
   * What happens when the ball is moved.
   *
   * @param grab it was taken in hand
   * @param dragTo the mouse is at this column of the handle's parent
   * @param nudge it is to move by so many notches
   * @param release it was let go
   */
  record Actions(Runnable grab, DoubleConsumer dragTo, DoubleConsumer nudge, Runnable release) {}

  BallHandle(Actions actions) {
    this.actions = actions;
    DescentStyle.BALL_HANDLE.on(this);
    setManaged(false);
    resize(SIZE, SIZE);
    setVisible(false);
    setCursor(Cursor.OPEN_HAND);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    ArrowKeys.keepFor(this);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Puts it over the ball, at a place of its parent. */
  void place(double x, double y, double weight) {
    value = weight;
    relocate(Math.rint(x - SIZE / 2), Math.rint(y - SIZE / 2));
    setVisible(true);
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  /** Takes it away, for as long as the ball cannot be seen or is on its way. */
  void hide() {
    // A hidden node loses the focus; the keys would then move something else.
    setVisible(isFocused());
  }

  private void press(MouseEvent event) {
    requestFocus();
    setCursor(Cursor.CLOSED_HAND);
    actions.grab().run();
    event.consume();
  }

  private void drag(MouseEvent event) {
    actions.dragTo().accept(localToParent(event.getX(), event.getY()).getX());
    event.consume();
  }

  private void release(MouseEvent event) {
    setCursor(Cursor.OPEN_HAND);
    actions.release().run();
    event.consume();
  }

  private void onKey(KeyEvent event) {
    int size = event.isShiftDown() ? LARGE_STEP : 1;
    int notches =
        switch (event.getCode()) {
          case LEFT, DOWN -> -size;
          case RIGHT, UP -> size;
          case PAGE_DOWN -> -LARGE_STEP;
          case PAGE_UP -> LARGE_STEP;
          default -> 0;
        };
    if (notches != 0) {
      actions.nudge().accept(notches);
      event.consume();
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.VALUE
        ? value
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT, BLOCK_INCREMENT -> actions.nudge().accept(1);
      case DECREMENT, BLOCK_DECREMENT -> actions.nudge().accept(-1);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
