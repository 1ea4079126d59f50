package downhill.app.network;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.control.PopCard;
import downhill.app.control.TypedLine;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.naming.PartNames;
import downhill.app.theme.Style;
import downhill.picture.network.SelectionTarget;
import downhill.picture.surface.Box;
import downhill.scenario.edit.ShortNumber;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where the weight of an edge is typed and frozen, below the edge. */
final class WeightCard extends Pane {
  private final WeightHand hand;
  private final Region anchor = new Region();
  private final Label name = Style.CARD_TITLE.on(new Label());
  private final TextField field = Style.NUMBER.on(new TextField());
  private final ToggleButton freeze = new ToggleButton();
  private final ObjectProperty<Optional<Refused>> refused =
      new SimpleObjectProperty<>(Optional.empty());
  private final PopCard card;
  private @Nullable SelectionTarget target;

  /** What was typed, and why it is no weight. */
  private record Refused(String name, String typed, NumberEntry.Reason reason) {}

  /** A closed card; {@code hand} does what it is told here. */
  WeightCard(WeightHand hand, Localization localization) {
    this.hand = hand;
    LocalWords words = localization.beside(WeightCard.class);
    setPickOnBounds(false);
    anchor.setManaged(false);
    anchor.setMouseTransparent(true);
    getChildren().add(anchor);
    field.setPrefColumnCount(16);
    HBox.setHgrow(field, Priority.ALWAYS);
    field.accessibleTextProperty().bind(words.bound("network.weight.value", name.textProperty()));
    field.setOnAction(event -> take());
    field.textProperty().subscribe(text -> refused.set(Optional.empty()));
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
    var line = Style.WEIGHT_LINE.on(new HBox(field, freeze));
    line.setAlignment(Pos.CENTER_LEFT);
    var reason =
        TypedLine.refusal(
            words.computed(
                () ->
                    refused
                        .get()
                        .map(why -> words.text(why.reason().key(), why.name(), why.typed()))
                        .orElse(""),
                refused));
    card = new PopCard(Style.WEIGHT_CARD.on(new VBox(name, line, reason)));
    refused.subscribe((before, now) -> card.place());
  }

  /** Opens below an edge. */
  void open(SelectionTarget edge, Box at, PartNames names) {
    target = edge;
    name.setText(names.of(edge));
    field.setText(ShortNumber.of(hand.value(edge)));
    refused.set(Optional.empty());
    freeze.setSelected(hand.isFrozen(edge));
    anchor.resizeRelocate(at.x(), at.y(), at.width(), at.height());
    card.open(anchor, field);
    field.selectAll();
  }

  /** Closes; what was not taken is gone. */
  void close() {
    card.close();
  }

  private void take() {
    SelectionTarget edge = target;
    if (edge == null) {
      return;
    }
    String typed = field.getText();
    Optional<NumberEntry.Reason> why = hand.type(edge, typed);
    why.ifPresentOrElse(
        reason ->
            refused.set(Optional.of(new Refused(name.getText(), TypedLine.brief(typed), reason))),
        card::close);
  }
}
