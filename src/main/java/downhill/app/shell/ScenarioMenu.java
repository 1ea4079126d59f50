package downhill.app.shell;

import downhill.app.document.Builtin;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.export.ExportKind;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.DrawnScenario;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
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
            group(files, BuiltinScenarios.Group.EXAMPLES, "shell.examples"),
            group(files, BuiltinScenarios.Group.LEARNING_RATE, "shell.learningRate"));
    var open = item(words.bound("shell.open"), files.dialogs()::open);
    open.setAccelerator(KeyCombination.valueOf("Shortcut+O"));
    var save = item(words.bound("shell.saveAs"), files.dialogs()::saveAs);
    save.setAccelerator(KeyCombination.valueOf("Shortcut+S"));
    var draw = new Menu();
    draw.textProperty().bind(words.bound("shell.draw"));
    draw.setMnemonicParsing(false);
    for (DrawnScenario each : DrawnScenario.values()) {
      draw.getItems()
          .add(item(words.bound("shell.draw." + each.name()), () -> files.opening().open(each)));
    }
    var type = item(words.bound("shell.type"), files.type());
    var paste = item(words.bound("shell.paste"), files.paste());
    getItems().addAll(draw, type, paste);
    getItems().addAll(new SeparatorMenuItem(), open, save, exports(files.dialogs()));
  }

  private Menu exports(FileDialogs dialogs) {
    var menu = new Menu();
    menu.textProperty().bind(words.bound("shell.export"));
    menu.setMnemonicParsing(false);
    var onward = new Menu();
    onward.textProperty().bind(words.bound("shell.export.fromNow"));
    onward.setMnemonicParsing(false);
    for (ExportKind kind : ExportKind.values()) {
      if (kind.isCode()) {
        onward
            .getItems()
            .add(
                item(
                    words.bound("shell.export." + kind.name()), () -> dialogs.exportFromNow(kind)));
      }
      if (kind == ExportKind.DATA) {
        menu.getItems().addAll(onward, new SeparatorMenuItem());
      }
      menu.getItems()
          .add(item(words.bound("shell.export." + kind.name()), () -> dialogs.export(kind)));
    }
    return menu;
  }

  private Menu group(Shell.Files files, BuiltinScenarios.Group group, String key) {
    var menu = new Menu();
    menu.textProperty().bind(words.bound(key));
    menu.setMnemonicParsing(false);
    files.opening().builtins().stream()
        .filter(builtin -> builtin.group() == group)
        .map(builtin -> choice(files, builtin))
        .forEach(menu.getItems()::add);
    return menu;
  }

  /** A scenario with a tick while it is open: not yet when it is chosen, but when it is there. */
  private MenuItem choice(Shell.Files files, Builtin builtin) {
    var item = new CheckMenuItem();
    item.textProperty().bind(words.computed(() -> builtin.title(words.language())));
    item.setMnemonicParsing(false);
    var current = files.document().currentProperty();
    current.subscribe(open -> item.setSelected(open.isOf(builtin)));
    item.setOnAction(event -> {
      item.setSelected(current.get().isOf(builtin));
      files.opening().open(builtin);
    });
    return item;
  }

  private static MenuItem item(ObservableValue<String> word, Runnable action) {
    var item = new MenuItem();
    item.textProperty().bind(word);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
