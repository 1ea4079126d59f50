package downhill.app.keras;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.KerasStyle;
import downhill.lab.code.CodePart;
import downhill.lab.code.Python;
import downhill.scenario.edit.ScenarioEdits;
import downhill.scenario.edit.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Opens a value of the code to be changed: a number in a field, a name or a truth in a menu. An
 * argument that Keras has a value for can be taken away there.
 */
final class TokenEditor {
  private final CodeEditing editing;
  private final LocalWords words;
  private final IntConsumer verbose;
  private Optional<CodePart> changed = Optional.empty();

  /**
   * An editor.
   *
   * @param verbose hears how much {@code fit} is to print
   */
  TokenEditor(CodeEditing editing, LocalWords words, IntConsumer verbose) {
    this.editing = editing;
    this.words = words;
    this.verbose = verbose;
  }

  /** Returns what was changed last, while its piece of code is still to be made anew. */
  Optional<CodePart> changed() {
    Optional<CodePart> last = changed;
    changed = Optional.empty();
    return last;
  }

  /** Gives a part another value; returns whether it could be taken. */
  boolean take(CodePart part, Setting setting, String value) {
    changed = Optional.of(part);
    boolean taken = editing.change(setting, value);
    if (!taken) {
      changed = Optional.empty();
    }
    return taken;
  }

  /** Takes an argument away, so that Keras' own value holds; returns whether it could be. */
  boolean remove(TokenLabel label) {
    CodePart part = label.token().part().orElseThrow();
    return part.setting().isPresent() && remove(part, part.setting().get());
  }

  private boolean remove(CodePart part, Setting setting) {
    editing.forget();
    return editing.usual(setting).filter(usual -> take(part, setting, usual)).isPresent();
  }

  /** Opens a piece of the code. */
  void open(TokenLabel label) {
    CodePart part = label.token().part().orElseThrow();
    editing.forget();
    if (part instanceof CodePart.Verbose) {
      var menu = new ContextMenu();
      for (String choice : List.of("0", "1", "2")) {
        RadioMenuItem item = radio(choice, choice.equals(label.getText()));
        item.setOnAction(event -> {
          changed = Optional.of(part);
          verbose.accept(Integer.parseInt(choice));
        });
        menu.getItems().add(item);
      }
      menu.show(label, Side.BOTTOM, 0, 0);
    } else {
      part.setting().ifPresent(setting -> open(label, part, setting));
    }
  }

  private void open(TokenLabel label, CodePart part, Setting setting) {
    List<String> choices = editing.choices(setting);
    if (choices.isEmpty()) {
      field(label, part, setting);
      return;
    }
    String now = editing.value(setting);
    var menu = new ContextMenu();
    for (String choice : choices) {
      if (setting instanceof Setting.Accuracy && !choice.equals(now)) {
        continue;
      }
      RadioMenuItem item = radio(spelled(setting, choice), choice.equals(now));
      item.setOnAction(event -> {
        if (!choice.equals(now)) {
          take(part, setting, choice);
        }
      });
      menu.getItems().add(item);
    }
    editing
        .usual(setting)
        .ifPresent(usual -> {
          var remove = new MenuItem(removal(setting, usual));
          remove.setMnemonicParsing(false);
          remove.setOnAction(event -> remove(part, setting));
          menu.getItems().addAll(new SeparatorMenuItem(), remove);
        });
    menu.show(label, Side.BOTTOM, 0, 0);
  }

  private static RadioMenuItem radio(String word, boolean chosen) {
    var item = new RadioMenuItem(word);
    item.setMnemonicParsing(false);
    item.setSelected(chosen);
    return item;
  }

  private String removal(Setting setting, String usual) {
    String shown = setting instanceof Setting.Accuracy ? "None" : spelled(setting, usual);
    return words.text("keras.remove", setting.kerasName(), shown);
  }

  /** Truths, lists and numbers are written as Python writes them. */
  static String spelled(Setting setting, String value) {
    if (setting instanceof Setting.Accuracy) {
      return "[\"accuracy\"]";
    }
    if (ScenarioEdits.range(setting).isPresent()) {
      return Python.number(Double.parseDouble(value));
    }
    return switch (value) {
      case "true" -> "True";
      case "false" -> "False";
      default -> value;
    };
  }

  private void field(TokenLabel label, CodePart part, Setting setting) {
    if (!(label.getParent() instanceof HBox line)) {
      return;
    }
    int place = line.getChildren().indexOf(label);
    Optional<String> usual = editing.usual(setting);
    var cross = usual.map(value -> cross(part, setting, value));
    var field =
        new TokenField(
            label.getText(),
            typed ->
                (typed.isEmpty() && usual.isPresent())
                    ? remove(part, setting)
                    : take(part, setting, typed),
            () -> {
              boolean focused = line.getChildren().get(place).isFocused();
              line.getChildren().set(place, label);
              cross.ifPresent(line.getChildren()::remove);
              if (focused) {
                label.requestFocus();
              }
            });
    line.getChildren().set(place, field);
    cross.ifPresent(each -> line.getChildren().add(place + 1, each));
    field.requestFocus();
    field.selectAll();
  }

  private Label cross(CodePart part, Setting setting, String usual) {
    var cross = KerasStyle.TOKEN_REMOVE.on(new Label("×"));
    cross.setMinWidth(Region.USE_PREF_SIZE);
    String sentence = removal(setting, usual);
    cross.setAccessibleText(sentence);
    cross.setTooltip(new Tooltip(sentence));
    cross.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> remove(part, setting));
    return cross;
  }
}
