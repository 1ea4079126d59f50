package downhill.app.keras;

import downhill.lab.code.CodePart;
import downhill.scenario.edit.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;

/** Opens a value of the code to be changed: a number in a field, a name or a truth in a menu. */
final class TokenEditor {
  private final CodeEditing editing;
  private final IntConsumer verbose;
  private Optional<CodePart> changed = Optional.empty();

  /**
   * An editor.
   *
   * @param verbose hears how much {@code fit} is to print
   */
  TokenEditor(CodeEditing editing, IntConsumer verbose) {
    this.editing = editing;
    this.verbose = verbose;
  }

  /** Returns what was changed last, while its piece of code is still to be made anew. */
  Optional<CodePart> changed() {
    Optional<CodePart> last = changed;
    changed = Optional.empty();
    return last;
  }

  /** Opens a piece of the code. */
  void open(TokenLabel label) {
    CodePart part = label.token().part().orElseThrow();
    editing.forget();
    if (part instanceof CodePart.Verbose) {
      menu(
          label,
          part,
          List.of("0", "1", "2"),
          chosen -> {
            verbose.accept(Integer.parseInt(chosen));
            return true;
          });
      return;
    }
    Optional<Setting> setting = part.setting();
    if (setting.isEmpty()) {
      return;
    }
    List<String> choices = editing.choices(setting.get());
    if (choices.isEmpty()) {
      field(label, part, setting.get());
    } else {
      menu(label, part, choices, chosen -> editing.change(setting.get(), chosen));
    }
  }

  /** Takes a value that was chosen; returns whether it could be taken. */
  private interface Taking {
    boolean take(String chosen);
  }

  private void menu(TokenLabel label, CodePart part, List<String> choices, Taking taking) {
    String now = part.setting().map(editing::value).orElse(label.getText());
    var menu = new ContextMenu();
    for (String choice : choices) {
      var item = new RadioMenuItem(spelled(choice));
      item.setMnemonicParsing(false);
      item.setSelected(choice.equals(now));
      item.setOnAction(event -> {
        changed = Optional.of(part);
        if (choice.equals(now) || !taking.take(choice)) {
          changed = Optional.empty();
        }
      });
      menu.getItems().add(item);
    }
    menu.show(label, Side.BOTTOM, 0, 0);
  }

  /** Truths are written as Python writes them. */
  private static String spelled(String choice) {
    return switch (choice) {
      case "true" -> "True";
      case "false" -> "False";
      default -> choice;
    };
  }

  private void field(TokenLabel label, CodePart part, Setting setting) {
    if (!(label.getParent() instanceof HBox line)) {
      return;
    }
    int place = line.getChildren().indexOf(label);
    var field =
        new TokenField(
            label.getText(),
            typed -> {
              changed = Optional.of(part);
              boolean taken = editing.change(setting, typed);
              if (!taken) {
                changed = Optional.empty();
              }
              return taken;
            },
            () -> {
              boolean focused = line.getChildren().get(place).isFocused();
              line.getChildren().set(place, label);
              if (focused) {
                label.requestFocus();
              }
            });
    line.getChildren().set(place, field);
    field.requestFocus();
    field.selectAll();
  }
}
