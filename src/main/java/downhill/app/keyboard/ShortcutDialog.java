package downhill.app.keyboard;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.app.theme.ThemeSwitch;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialog that lists all keys. */
public final class ShortcutDialog {
  private final Shortcuts shortcuts;
  private final ThemeSwitch themes;
  private final LocalWords words;

  /** A dialog about {@code shortcuts}. */
  public ShortcutDialog(Shortcuts shortcuts, ThemeSwitch themes, Localization localization) {
    this.shortcuts = shortcuts;
    this.themes = themes;
    this.words = localization.beside(ShortcutDialog.class);
  }

  /** Shows the list over {@code owner}; returns at once. */
  public void show(@Nullable Window owner) {
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner);
    dialog.setTitle(words.text("keys.title"));
    var pane = dialog.getDialogPane();
    pane.getStylesheets().setAll(themes.sheets());
    pane.setHeaderText(words.text("keys.title"));
    pane.setGraphic(null);
    pane.setContent(list());
    pane.getButtonTypes()
        .add(new ButtonType(words.text("keys.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    dialog.show();
  }

  private GridPane list() {
    var list = Style.SHORTCUTS.on(new GridPane());
    for (int row = 0; row < shortcuts.all().size(); row++) {
      Shortcut shortcut = shortcuts.all().get(row);
      list.addRow(row, keys(shortcut), new Label(words.text(shortcut.key())));
    }
    return list;
  }

  /**
   * The name on the key. The question mark is another key on other keyboards, but the same sign.
   */
  private static String name(KeyCombination combination) {
    return switch (combination.getName()) {
      case "Shift+Slash" -> "?";
      case "Esc", "Escape" -> "Esc";
      default -> combination.getDisplayText();
    };
  }

  private static Node keys(Shortcut shortcut) {
    var keys = new HBox();
    keys.setAlignment(Pos.CENTER_LEFT);
    for (KeyCombination combination : shortcut.combinations()) {
      keys.getChildren().add(Style.KEY_CAP.on(new Label(name(combination))));
    }
    return keys;
  }
}
