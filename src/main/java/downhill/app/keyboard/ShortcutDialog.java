package downhill.app.keyboard;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.app.theme.ThemeSwitch;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialog that lists all keys: those of the window, and those of its numbers and tables. */
public final class ShortcutDialog {
  /** The room that the window and the rest of the dialog leave around the list, in pixels. */
  private static final double AROUND = 190;

  private static final double LEAST = 160;

  /** What controls do while they have the focus; heard by them, not by the window. */
  private static final List<Shortcut> OF_CONTROLS =
      List.of(
          told("keys.card", "Enter"),
          told("keys.cell", "F2", "Enter"),
          told("keys.nextCell", "Tab"),
          told("keys.selectRows", "Shift+Down", "Shortcut+A"),
          told("keys.removeRow", "Delete"),
          told("keys.copyRows", "Shortcut+C"),
          told("keys.pasteRows", "Shortcut+V"),
          told("keys.pointClass", "C"));

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
    pane.setContent(scrolling(owner));
    pane.getButtonTypes()
        .add(new ButtonType(words.text("keys.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    dialog.show();
  }

  private static Shortcut told(String key, String... combinations) {
    return Shortcut.of(key, () -> {}, combinations);
  }

  /** As much of the list as fits into the window; the rest is scrolled to. */
  private ScrollPane scrolling(@Nullable Window owner) {
    double most = owner == null ? Double.MAX_VALUE : Math.max(LEAST, owner.getHeight() - AROUND);
    var scroll =
        new ScrollPane(list()) {
          @Override
          protected double computePrefHeight(double width) {
            return Math.min(super.computePrefHeight(width), most);
          }
        };
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private GridPane list() {
    var list = Style.SHORTCUTS.on(new GridPane());
    List<Shortcut> all = Stream.concat(shortcuts.all().stream(), OF_CONTROLS.stream()).toList();
    for (int row = 0; row < all.size(); row++) {
      Shortcut shortcut = all.get(row);
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
