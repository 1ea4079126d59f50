package downhill.app.keras;

import downhill.app.control.ArrowKeys;
import downhill.app.theme.KerasStyle;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The upper edge of the drawer: dragged, or moved by the arrow keys, it sets the height. */
final class DrawerHandle extends StackPane {
  private static final double STEP = 24;

  private final DoubleProperty height;
  private double pressedAt;
  private double heightThen;

  DrawerHandle(DoubleProperty height, ObservableValue<String> spoken) {
    this.height = height;
    KerasStyle.DRAWER_HANDLE.on(this);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    accessibleTextProperty().bind(spoken);
    ArrowKeys.keepFor(this);
    getChildren().add(KerasStyle.DRAWER_GRIP.on(new Region()));
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          pressedAt = event.getSceneY();
          heightThen = height.get();
        });
    addEventHandler(
        MouseEvent.MOUSE_DRAGGED, event -> set(heightThen + pressedAt - event.getSceneY()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> set(height.get() + STEP);
      case DOWN -> set(height.get() - STEP);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void set(double wanted) {
    height.set(KerasDrawer.inRange(wanted));
  }
}
