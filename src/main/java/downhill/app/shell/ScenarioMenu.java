package downhill.app.shell;

import downhill.app.document.Opening;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.scenario.BuiltinScenarios;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
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
    getItems()
        .addAll(
            group(files.opening(), BuiltinScenarios.Group.EXAMPLES, "shell.examples"),
            group(files.opening(), BuiltinScenarios.Group.LEARNING_RATE, "shell.learningRate"));
    var open = item(words.bound("shell.open"), files.dialogs()::open);
    open.setAccelerator(KeyCombination.valueOf("Shortcut+O"));
    var save = item(words.bound("shell.saveAs"), files.dialogs()::saveAs);
    save.setAccelerator(KeyCombination.valueOf("Shortcut+S"));
    getItems().addAll(new SeparatorMenuItem(), open, save);
  }

  private Menu group(Opening opening, BuiltinScenarios.Group group, String key) {
    var menu = new Menu();
    menu.textProperty().bind(words.bound(key));
    menu.setMnemonicParsing(false);
    opening.builtins().stream()
        .filter(builtin -> builtin.group() == group)
        .map(builtin ->
            item(
                words.computed(() -> builtin.title(words.language())), () -> opening.open(builtin)))
        .forEach(menu.getItems()::add);
    return menu;
  }

  private static MenuItem item(ObservableValue<String> word, Runnable action) {
    var item = new MenuItem();
    item.textProperty().bind(word);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
