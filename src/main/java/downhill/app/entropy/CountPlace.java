package downhill.app.entropy;

import downhill.app.control.ArrowKeys;
import downhill.app.theme.Style;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Side;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The balls of one colour: put in and out with the arrow keys, typed after Enter. */
final class CountPlace extends Region {
  private static final int MANY = 10;

  private final EntropyViewModel model;
  private final Side side;
  private final int k;
  private final Runnable type;

  /**
   * The place of a count.
   *
   * @param type lets the count be typed
   */
  CountPlace(EntropyViewModel model, Side side, int k, Runnable type) {
    this.model = model;
    this.side = side;
    this.k = k;
    this.type = type;
    Style.TARGET.on(this);
    setManaged(false);
    setFocusTraversable(true);
    setCursor(Cursor.HAND);
    setAccessibleRole(AccessibleRole.SLIDER);
    ArrowKeys.keepFor(this);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, DOWN, DELETE, BACK_SPACE -> model.add(side, k, -1);
      case RIGHT, UP -> model.add(side, k, 1);
      case PAGE_DOWN -> model.add(side, k, -MANY);
      case PAGE_UP -> model.add(side, k, MANY);
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
      case VALUE -> (double) model.boxes().balls(side).counts().get(k);
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> (double) Contents.MOST_BALLS;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> model.add(side, k, 1);
      case DECREMENT -> model.add(side, k, -1);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
