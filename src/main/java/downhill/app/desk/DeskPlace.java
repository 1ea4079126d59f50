package downhill.app.desk;

import downhill.app.control.ArrowKeys;
import downhill.app.theme.Style;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** A place on the desk that mouse and keyboard press: the name of a column, a class. */
public final class DeskPlace extends Region {
  private final Runnable action;

  /** A place that does {@code action}. */
  public DeskPlace(Runnable action) {
    this.action = action;
    Style.TARGET.on(this);
    setManaged(false);
    setFocusTraversable(true);
    setCursor(Cursor.HAND);
    setAccessibleRole(AccessibleRole.BUTTON);
    ArrowKeys.keepSpaceFor(this, true);
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(event -> action.run());
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        action.run();
        event.consume();
      }
    });
  }

  @Override
  public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
    if (wanted == AccessibleAction.FIRE) {
      action.run();
    } else {
      super.executeAccessibleAction(wanted, parameters);
    }
  }
}
