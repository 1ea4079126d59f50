package downhill.app.desk;

import downhill.app.control.ArrowKeys;
import downhill.app.theme.Style;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** A number with a bar: dragged, stepped with the arrow keys, typed after Enter. */
public final class BarPlace extends Region {
  private final Scale scale;
  private final DoubleSupplier value;
  private final DoubleConsumer nudge;
  private final Runnable type;

  /**
   * What a number can be.
   *
   * @param least the least
   * @param most the most
   * @param step what an arrow key adds
   * @param largeStep what a page key adds
   */
  public record Scale(double least, double most, double step, double largeStep) {}

  /**
   * The place of a number.
   *
   * @param value the number now
   * @param nudge adds to it
   * @param type lets it be typed
   */
  public BarPlace(Scale scale, DoubleSupplier value, DoubleConsumer nudge, Runnable type) {
    this.scale = scale;
    this.value = value;
    this.nudge = nudge;
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
      case LEFT, DOWN -> nudge.accept(-scale.step);
      case RIGHT, UP -> nudge.accept(scale.step);
      case PAGE_DOWN -> nudge.accept(-scale.largeStep);
      case PAGE_UP -> nudge.accept(scale.largeStep);
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
      case VALUE -> value.getAsDouble();
      case MIN_VALUE -> scale.least;
      case MAX_VALUE -> scale.most;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> nudge.accept(scale.step);
      case DECREMENT -> nudge.accept(-scale.step);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
