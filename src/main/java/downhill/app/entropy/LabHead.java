package downhill.app.entropy;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.BoxPreset;
import downhill.picture.entropy.Quantity;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What stands in the title lines of the boxes: examples, undo, colours, the steps. */
final class LabHead {
  private final EntropyViewModel model;
  private final LocalWords words;

  LabHead(EntropyViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
  }

  /** Prepared boxes. */
  MenuButton examples() {
    var menu = Style.SMALL.on(new MenuButton());
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setMnemonicParsing(false);
    menu.textProperty().bind(words.bound("entropy.examples"));
    for (BoxPreset preset : BoxPreset.values()) {
      var item = new MenuItem();
      item.setMnemonicParsing(false);
      item.textProperty()
          .bind(words.bound("entropy.example." + preset.name().toLowerCase(Locale.ROOT)));
      item.setOnAction(event -> model.prepare(preset));
      menu.getItems().add(item);
    }
    return menu;
  }

  /** The last change back, and again. */
  HBox undo() {
    Button back = small(Icon.UNDO, "entropy.undo", model::undo);
    Button again = small(Icon.REDO, "entropy.redo", model::redo);
    enable(back, model.undoableProperty());
    enable(again, model.redoableProperty());
    return Style.COLUMN_STEPS.on(new HBox(back, again));
  }

  private static void enable(Button button, ObservableValue<Boolean> enabled) {
    enabled.subscribe(can -> button.setDisable(!can));
  }

  private Button small(Icon icon, String key, Runnable action) {
    return Style.SMALL.on(Buttons.iconOnly(icon, words.bound(key), action));
  }

  /** One colour fewer, one more. */
  HBox colours() {
    return Style.COLUMN_STEPS.on(
        new HBox(
            size("−", "entropy.fewer", -1, 1),
            size("+", "entropy.more", 1, BallBoxes.MOST_COLOURS)));
  }

  private Button size(String sign, String about, int more, int end) {
    var button = Style.SMALL.on(new Button(sign));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.accessibleTextProperty().bind(words.bound(about));
    button.setTooltip(Buttons.tooltip(words.bound(about)));
    button.setOnAction(event -> model.resize(more));
    model.boxesProperty().subscribe(boxes -> button.setDisable(boxes.size() == end));
    return button;
  }

  /** One quantity back and on, while they come one at a time. */
  HBox steps() {
    Button back = small(Icon.STEP_BACK, "entropy.steps.back", model.columns()::back);
    Button on = small(Icon.STEP_FORWARD, "entropy.steps.on", model.columns()::on);
    model
        .columns()
        .revealedProperty()
        .subscribe(count -> {
          back.setDisable(count == 1);
          on.setDisable(count == Quantity.STEPS);
        });
    var box = Style.COLUMN_STEPS.on(new HBox(back, on));
    model
        .columns()
        .steppedProperty()
        .subscribe(one -> {
          box.setVisible(one);
          box.setManaged(one);
        });
    return box;
  }

  /** Whether they come one at a time. */
  Segmented<Boolean> stepping() {
    var choice = new Segmented<>(model.columns().steppedProperty());
    choice.add(true, words.bound("entropy.steps.one"));
    choice.add(false, words.bound("entropy.steps.all"));
    return choice;
  }
}
