package downhill.app.control;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

/** Which nodes use the arrow keys themselves while they have the focus. */
public final class ArrowKeys {
  private static final Object KEEPS = ArrowKeys.class;
  private static final Object KEEPS_SPACE = "space kept by the focused node";

  private ArrowKeys() {}

  /** Leaves the arrow keys, Home and End to {@code node} while it has the focus. */
  public static void keepFor(Node node) {
    node.getProperties().put(KEEPS, true);
  }

  /** Leaves the space bar to {@code node} too, as to a button that the keyboard has reached. */
  public static void keepSpaceFor(Node node, boolean keep) {
    node.getProperties().put(KEEPS_SPACE, keep);
  }

  /** Returns whether the space bar presses {@code node} instead of Play. */
  public static boolean isSpaceKeptBy(Node node) {
    return (node instanceof Control && node.isFocusVisible())
        || (node.hasProperties() && Boolean.TRUE.equals(node.getProperties().get(KEEPS_SPACE)));
  }

  /** Returns whether {@code node} uses the arrow keys itself. */
  public static boolean areKeptBy(Node node) {
    return node instanceof TextInputControl
        || node instanceof Slider
        || node instanceof Spinner<?>
        || node instanceof ComboBoxBase<?>
        || node instanceof TableView<?>
        || node instanceof ListView<?>
        || (node.hasProperties() && node.getProperties().containsKey(KEEPS));
  }
}
