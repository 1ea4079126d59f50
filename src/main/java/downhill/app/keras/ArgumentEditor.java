package downhill.app.keras;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.KerasStyle;
import downhill.lab.code.CodePart;
import downhill.scenario.edit.Setting;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Adds arguments to a call: a menu names those it leaves out with what they can be; a name or a
 * truth is chosen there, a number is typed in its place in the code.
 */
final class ArgumentEditor {
  private final CodeEditing editing;
  private final LocalWords words;
  private final TokenEditor values;

  /**
   * An editor.
   *
   * @param values writes the value of an argument
   */
  ArgumentEditor(CodeEditing editing, LocalWords words, TokenEditor values) {
    this.editing = editing;
    this.words = words;
    this.values = values;
  }

  /** Says what can be added. */
  String sentence(List<CodePart> absent) {
    return words.text(
        "keras.add",
        absent.stream()
            .flatMap(part -> part.setting().stream())
            .map(Setting::kerasName)
            .collect(Collectors.joining(", ")));
  }

  /** Offers the arguments. */
  void open(RoomLabel room) {
    editing.forget();
    var menu = new ContextMenu();
    for (CodePart part : room.absent()) {
      part.setting().ifPresent(setting -> menu.getItems().add(item(room, part, setting)));
    }
    menu.show(room, Side.BOTTOM, 0, 0);
  }

  private MenuItem item(RoomLabel room, CodePart part, Setting setting) {
    String usual = editing.usual(setting).orElse("");
    String name = setting.kerasName() + "=";
    List<String> others =
        editing.choices(setting).stream().filter(choice -> !choice.equals(usual)).toList();
    MenuItem item =
        switch (others.size()) {
          case 0 -> {
            var number =
                new MenuItem(words.text("keras.add.number", name, editing.allowed(setting)));
            number.setOnAction(event -> type(room, part, setting, usual));
            yield number;
          }
          case 1 -> choice(name, part, setting, others.getFirst());
          default -> {
            var names = new Menu(name);
            var now = new MenuItem(words.text("keras.usual", usual));
            now.setMnemonicParsing(false);
            now.setDisable(true);
            names.getItems().add(now);
            others.forEach(other -> names.getItems().add(choice("", part, setting, other)));
            yield names;
          }
        };
    item.setMnemonicParsing(false);
    return item;
  }

  private MenuItem choice(String before, CodePart part, Setting setting, String value) {
    var item = new MenuItem(before + TokenEditor.spelled(setting, value));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> values.take(part, setting, value));
    return item;
  }

  /** Writes the argument into the code, with a field for its value. */
  private void type(RoomLabel room, CodePart part, Setting setting, String usual) {
    if (!(room.getParent() instanceof HBox line)) {
      return;
    }
    int place = line.getChildren().indexOf(room);
    var name = KerasStyle.TOKEN.on(new Label(", " + setting.kerasName() + "="));
    name.setMinWidth(Region.USE_PREF_SIZE);
    var field =
        new TokenField(
            TokenEditor.spelled(setting, usual),
            typed -> values.take(part, setting, typed),
            () -> {
              boolean focused = line.getChildren().get(place + 1).isFocused();
              line.getChildren().remove(place, place + 2);
              if (focused) {
                room.requestFocus();
              }
            });
    field.setAccessibleText(setting.kerasName());
    line.getChildren().addAll(place, List.of(name, field));
    field.requestFocus();
    field.selectAll();
  }
}
