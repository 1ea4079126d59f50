package downhill.app.shell;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** The name of the scenario, which opens the list of others. */
final class ScenarioMenu extends MenuButton {
  private final LocalWords words;

  ScenarioMenu(Shell.Files files, Localization localization) {
    this.words = localization.beside(ScenarioMenu.class);
    Style.SCENARIO_MENU.on(this);
    setMinWidth(USE_PREF_SIZE);
    setMnemonicParsing(false);
    textProperty()
        .bind(
            words.computed(
                () -> files.document().current().title(words.language()),
                files.document().currentProperty()));
    accessibleTextProperty().bind(words.bound("shell.scenario", textProperty()));
    files
        .opening()
        .builtins()
        .forEach(builtin ->
            getItems()
                .add(
                    item(
                        words.computed(() -> builtin.title(words.language())),
                        () -> files.opening().open(builtin))));
    var open = item(words.bound("shell.open"), files.dialogs()::open);
    open.setAccelerator(KeyCombination.valueOf("Shortcut+O"));
    var save = item(words.bound("shell.saveAs"), files.dialogs()::saveAs);
    save.setAccelerator(KeyCombination.valueOf("Shortcut+S"));
    getItems().addAll(new SeparatorMenuItem(), open, save);
  }

  private static MenuItem item(ObservableValue<String> word, Runnable action) {
    var item = new MenuItem();
    item.textProperty().bind(word);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
