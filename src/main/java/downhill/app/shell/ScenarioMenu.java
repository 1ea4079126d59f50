package downhill.app.shell;

import downhill.app.document.Builtin;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.export.ExportKind;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.DrawnScenario;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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
  private final Map<BuiltinScenarios.Group, Menu> groups =
      new EnumMap<>(BuiltinScenarios.Group.class);

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
    groups.put(BuiltinScenarios.Group.EXAMPLES, group("shell.examples"));
    groups.put(BuiltinScenarios.Group.LEARNING_RATE, group("shell.learningRate"));
    getItems().addAll(groups.values());
    addEventHandler(ON_SHOWING, event -> fill(files));
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

  private Menu group(String key) {
    var menu = new Menu();
    menu.textProperty().bind(words.bound(key));
    menu.setMnemonicParsing(false);
    return menu;
  }

  /** Reads the scenarios for their titles, once: not before somebody looks. */
  private void fill(Shell.Files files) {
    if (groups.values().stream().allMatch(menu -> menu.getItems().isEmpty())) {
      for (Builtin builtin : files.opening().builtins()) {
        Objects.requireNonNull(groups.get(builtin.group())).getItems().add(choice(files, builtin));
      }
    }
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
