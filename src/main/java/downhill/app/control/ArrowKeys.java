package downhill.app.control;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

/** Which nodes use the arrow keys themselves while they have the focus. */
public final class ArrowKeys {
  private static final Object KEEPS = ArrowKeys.class;

  private ArrowKeys() {}

  /** Leaves the arrow keys, Home and End to {@code node} while it has the focus. */
  public static void keepFor(Node node) {
    node.getProperties().put(KEEPS, true);
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
