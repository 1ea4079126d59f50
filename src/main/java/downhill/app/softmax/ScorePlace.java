package downhill.app.softmax;

import downhill.app.control.ArrowKeys;
import downhill.app.theme.Style;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The score of a class: dragged as a bar, stepped with the arrow keys, typed after Enter. */
final class ScorePlace extends Region {
  private static final double STEP = 0.1;
  private static final double LARGE_STEP = 1;

  private final SoftmaxViewModel model;
  private final int k;
  private final Runnable type;

  /**
   * The place of a score.
   *
   * @param type lets the score be typed
   */
  ScorePlace(SoftmaxViewModel model, int k, Runnable type) {
    this.model = model;
    this.k = k;
    this.type = type;
    Style.TARGET.on(this);
    setManaged(false);
    setFocusTraversable(true);
    setCursor(Cursor.H_RESIZE);
    setAccessibleRole(AccessibleRole.SLIDER);
    ArrowKeys.keepFor(this);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, DOWN -> model.nudge(k, -STEP);
      case RIGHT, UP -> model.nudge(k, STEP);
      case PAGE_DOWN -> model.nudge(k, -LARGE_STEP);
      case PAGE_UP -> model.nudge(k, LARGE_STEP);
      case ENTER -> type.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> model.desk().score(k);
      case MIN_VALUE -> -DeskEntry.LARGEST;
      case MAX_VALUE -> DeskEntry.LARGEST;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> model.nudge(k, STEP);
      case DECREMENT -> model.nudge(k, -STEP);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
