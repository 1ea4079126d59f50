package downhill.app.network;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.control.TypedLine;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.edit.ShortNumber;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One weight to be typed, nudged by the wheel or by keys, and frozen; below it, why something typed
 * is no weight. The wheel nudges only where the keyboard is, so that scrolling past changes
 * nothing.
 */
final class WeightLine extends VBox {
  private final WeightHand hand;
  private final Runnable taken;
  private final TextField field = Style.NUMBER.on(new TextField());
  private final ToggleButton freeze = new ToggleButton();
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ObjectProperty<Optional<Refused>> refused =
      new SimpleObjectProperty<>(this, "refused", Optional.empty());
  private @Nullable SelectionTarget target;
  private String shown = "";

  /** What was typed, and why it is no weight. */
  private record Refused(String typed, NumberEntry.Reason reason) {}

  /**
   * A line about no weight yet.
   *
   * @param hand does what it is told here
   * @param taken hears that what was typed was taken
   */
  WeightLine(WeightHand hand, Localization localization, Runnable taken) {
    this.hand = hand;
    this.taken = taken;
    LocalWords words = localization.beside(WeightLine.class);
    field.setPrefColumnCount(16);
    field.setMinWidth(0);
    HBox.setHgrow(field, Priority.ALWAYS);
    field.accessibleTextProperty().bind(words.bound("network.weight.value", name));
    field.setTooltip(Buttons.tooltip(words.bound("network.weight.tip")));
    field.accessibleHelpProperty().bind(words.bound("network.weight.tip"));
    field.setOnAction(event -> take());
    field.textProperty().subscribe(text -> refused.set(Optional.empty()));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field.addEventFilter(ScrollEvent.SCROLL, this::onScroll);
    freeze.setGraphic(Icon.LOCK.node());
    freeze.setMnemonicParsing(false);
    freeze.textProperty().bind(words.bound("network.weight.freeze"));
    freeze.setTooltip(Buttons.tooltip(words.bound("network.weight.freeze.tip")));
    freeze.accessibleHelpProperty().bind(words.bound("network.weight.freeze.tip"));
    freeze.setMinWidth(USE_PREF_SIZE);
    freeze.setOnAction(event -> {
      if (target != null) {
        hand.freeze(target, freeze.isSelected());
      }
    });
    var line = NetworkStyle.WEIGHT_LINE.on(new HBox(field, freeze));
    line.setAlignment(Pos.CENTER_LEFT);
    var reason =
        TypedLine.refusal(
            words.computed(
                () ->
                    refused
                        .get()
                        .map(why -> words.text(why.reason().key(), name.get(), why.typed()))
                        .orElse(""),
                refused,
                name));
    getChildren().addAll(line, reason);
  }

  /** Where the number is typed. */
  TextField field() {
    return field;
  }

  /** What is said of what was typed comes and goes with this. */
  ObjectProperty<?> refusedProperty() {
    return refused;
  }

  /** Begins with the weight of an edge; what was typed and not taken is gone. */
  void begin(SelectionTarget edge, String called) {
    target = edge;
    name.set(called);
    takeBack();
    freeze.setSelected(hand.isFrozen(edge));
  }

  /** Shows the newest weight of the edge, unless somebody is typing another. */
  void refresh(SelectionTarget edge, String called) {
    if (!edge.equals(target)) {
      begin(edge, called);
      return;
    }
    name.set(called);
    freeze.setSelected(hand.isFrozen(edge));
    String now = ShortNumber.of(hand.value(edge));
    if (!now.equals(shown) && field.getText().equals(shown)) {
      write(now);
    }
  }

  /** Returns to the weight as it is. */
  void takeBack() {
    if (target != null) {
      write(ShortNumber.of(hand.value(target)));
    }
    refused.set(Optional.empty());
  }

  private void write(String number) {
    shown = number;
    field.setText(number);
    field.end();
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> nudge(1);
      case DOWN -> nudge(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void onScroll(ScrollEvent event) {
    if (field.isFocused() && event.getDeltaY() != 0) {
      nudge(event.getDeltaY() > 0 ? 1 : -1);
      event.consume();
    }
  }

  private void nudge(int notches) {
    if (target != null) {
      hand.nudge(target, notches).ifPresent(moved -> write(ShortNumber.of(moved)));
    }
  }

  /** Takes what was typed; what was not changed sets no weight. */
  void take() {
    SelectionTarget edge = target;
    String typed = field.getText();
    if (edge == null) {
      return;
    }
    Optional<NumberEntry.Reason> why =
        typed.equals(shown) ? Optional.empty() : hand.type(edge, typed);
    why.ifPresentOrElse(
        reason -> refused.set(Optional.of(new Refused(TypedLine.brief(typed), reason))),
        () -> {
          shown = typed;
          refused.set(Optional.empty());
          taken.run();
        });
  }
}
