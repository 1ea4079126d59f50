package downhill.app.compare;

import downhill.app.control.Buttons;
import downhill.app.control.NumberField;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.CompareStyle;
import downhill.app.theme.Style;
import downhill.picture.Numbers;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The loss at which a run counts as converged: the user's own, or the one the runs set. */
final class TargetField {
  private final NumberField field;
  private final HBox box;
  private final CompareViewModel model;

  TargetField(CompareViewModel model, LocalWords words) {
    this.model = model;
    this.field =
        new NumberField(words.bound("compare.target"), value -> value >= 0, true, this::enter);
    field.setPrefColumnCount(7);
    var word = Style.MUTED.on(new Label());
    word.textProperty().bind(words.bound("compare.target"));
    word.setMinWidth(Region.USE_PREF_SIZE);
    word.setLabelFor(field);
    var about = Buttons.tooltip(words.bound("compare.target.about"));
    word.setTooltip(about);
    field.setTooltip(about);
    this.box = CompareStyle.TARGET_LOSS.on(new HBox(word, field));
    box.setAlignment(Pos.CENTER_LEFT);
  }

  private void enter(OptionalDouble value) {
    model.ownTargetProperty().set(value);
  }

  Region view() {
    return box;
  }

  /** Shows the target that holds; as a suggestion unless the user gave it. */
  void show(OptionalDouble target) {
    OptionalDouble own = model.ownTargetProperty().get();
    field.show(own.isPresent() ? Numbers.loss(own.getAsDouble()) : "");
    field.setPromptText(target.isPresent() ? Numbers.loss(target.getAsDouble()) : "–");
  }
}
