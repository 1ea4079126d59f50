package downhill.app.build;

import downhill.app.control.Buttons;
import downhill.app.control.TypedNumber;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.BuildStyle;
import downhill.app.theme.Style;
import downhill.scenario.edit.Edit;
import downhill.scenario.edit.ScenarioEdits;
import downhill.scenario.edit.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One setting under the name that Keras gives it: typed, chosen or ticked. What cannot be is said
 * below it, and the setting stays as it was.
 */
final class SettingRow extends VBox {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final Setting setting;
  private final Builder builder;
  private final Reason reason;
  private final Control control;
  private final Consumer<String> shows;
  private String shown = "";
  private boolean showing;

  /**
   * A row.
   *
   * @param resized hears that it takes more room or less
   */
  SettingRow(Setting setting, Builder builder, LocalWords words, Runnable resized) {
    BuildStyle.SETTING_ROW.on(this);
    this.setting = setting;
    this.builder = builder;
    this.reason = new Reason(words, builder, resized);
    List<String> choices = ScenarioEdits.choices(setting);
    if (choices.isEmpty()) {
      var field = field();
      control = field;
      shows = field::setText;
    } else if (choices.equals(List.of("true", "false"))) {
      var box = new CheckBox();
      box.selectedProperty().subscribe((before, on) -> take(on.toString()));
      control = box;
      shows = text -> box.setSelected(Boolean.parseBoolean(text));
    } else {
      ComboBox<String> box = box(choices, words);
      control = box;
      shows = box::setValue;
    }
    var about = words.bound("build.about." + setting.kerasName());
    control.accessibleTextProperty().bind(words.computed(() -> setting.kerasName()));
    control.accessibleHelpProperty().bind(about);
    var name = BuildStyle.SETTING_NAME.on(new Label(setting.kerasName()));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(control);
    name.setTooltip(Buttons.tooltip(about));
    control.setTooltip(Buttons.tooltip(about));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var line = new HBox(name, gap, control);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, reason);
  }

  private TextField field() {
    var field = Style.NUMBER.on(new TextField());
    field.setPrefColumnCount(8);
    field.setOnAction(event -> enter(field));
    field
        .focusedProperty()
        .subscribe((before, focused) -> {
          if (!focused) {
            enter(field);
          }
        });
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          // Where nothing was typed, the key closes what the field stands in.
          if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
            put(shown);
            reason.clear();
            event.consume();
          }
        });
    field.textProperty().subscribe(text -> field.pseudoClassStateChanged(REFUSED, false));
    return field;
  }

  private void enter(TextField field) {
    String typed = TypedNumber.plain(field.getText());
    if (!typed.equals(shown)) {
      take(typed);
      field.pseudoClassStateChanged(REFUSED, reason.isVisible());
    }
  }

  private ComboBox<String> box(List<String> choices, LocalWords words) {
    var box = BuildStyle.SETTING_CHOICE.on(new ComboBox<String>());
    box.getItems().setAll(choices);
    box.setCellFactory(list -> new ChoiceCell(words, name -> tried(name)));
    box.valueProperty()
        .subscribe((before, chosen) -> {
          if (chosen != null) {
            take(chosen);
          }
        });
    return box;
  }

  private Optional<Edit.Refused> tried(String choice) {
    return builder
        .edits()
        .map(edits -> edits.with(setting, choice))
        .filter(Edit.Refused.class::isInstance)
        .map(Edit.Refused.class::cast);
  }

  private void take(String typed) {
    if (showing || typed.equals(shown)) {
      return;
    }
    reason.clear();
    builder
        .edits()
        .ifPresent(edits -> {
          switch (edits.with(setting, typed)) {
            case Edit.Changed change -> builder.make(change);
            case Edit.Refused why -> {
              reason.show(why);
              if (!(control instanceof TextField)) {
                // Not while the control is telling of its change.
                Platform.runLater(() -> put(shown));
              }
            }
          }
        });
  }

  /** Shows what the setting is, unless somebody is typing another. */
  void show(ScenarioEdits edits) {
    String value = edits.value(setting);
    boolean typing =
        control instanceof TextField field
            && field.isFocused()
            && !field.getText().equals(shown)
            && value.equals(shown);
    if (!value.equals(shown)) {
      reason.clear();
    }
    shown = value;
    if (!typing && !reason.isVisible()) {
      put(value);
    }
  }

  private void put(String value) {
    showing = true;
    shows.accept(value);
    showing = false;
  }

  /** Shows why a change of this setting that was made elsewhere is refused. */
  void refuse(Edit.Refused why) {
    reason.show(why);
  }

  /** Where the keyboard belongs. */
  Node control() {
    return control;
  }
}
