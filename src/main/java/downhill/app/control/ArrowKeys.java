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

  private static final Object KEEPS_COPY = "copy kept by the focused node";
  private static final Object KEEPS_ALL = "all keys kept by what lies within";

  private ArrowKeys() {}

  /** Leaves every key without Ctrl to what has the focus within {@code node}. */
  public static void keepAllFor(Node node) {
    node.getProperties().put(KEEPS_ALL, true);
  }

  /** Returns whether {@code focused} lies within a node that every key is left to. */
  public static boolean areAllKeptAround(Node focused) {
    for (Node node = focused; node != null; node = node.getParent()) {
      if (node.hasProperties() && node.getProperties().containsKey(KEEPS_ALL)) {
        return true;
      }
    }
    return false;
  }

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

  /** Leaves the key that copies to {@code node} while it has the focus. */
  public static void keepCopyFor(Node node, boolean keep) {
    node.getProperties().put(KEEPS_COPY, keep);
  }

  /** Returns whether {@code node} copies something of its own. */
  public static boolean isCopyKeptBy(Node node) {
    return node.hasProperties() && Boolean.TRUE.equals(node.getProperties().get(KEEPS_COPY));
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
