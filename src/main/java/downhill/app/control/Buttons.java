package downhill.app.control;

import downhill.app.theme.Style;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Buttons as the window has them. */
public final class Buttons {
  private Buttons() {}

  /** A button with an icon and a word. */
  public static Button of(Icon icon, ObservableValue<String> word, Runnable action) {
    var button = new Button();
    button.setGraphic(icon.node());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setMnemonicParsing(false);
    button.textProperty().bind(word);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A button with an icon alone; its word is its tooltip, and what a screen reader says. */
  public static Button iconOnly(Icon icon, ObservableValue<String> word, Runnable action) {
    var button = Style.ICON_BUTTON.on(new Button());
    button.setGraphic(icon.node());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.accessibleTextProperty().bind(word);
    button.setTooltip(tooltip(word));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A tooltip that follows the language. */
  public static Tooltip tooltip(ObservableValue<String> text) {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(text);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
