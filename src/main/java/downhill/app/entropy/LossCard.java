package downhill.app.entropy;

import downhill.app.control.Buttons;
import downhill.app.control.Card;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.entropy.BoxFigures;
import downhill.picture.softmax.DeskFigures;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** From the boxes to the loss: y made one-hot, and the way to the Softmax desk. */
final class LossCard {
  private final EntropyViewModel model;
  private final LocalWords words;
  private final Card card;

  /**
   * The card.
   *
   * @param carry lays y and p on the softmax desk
   */
  LossCard(EntropyViewModel model, LocalWords words, Consumer<ScoreDesk> carry) {
    this.model = model;
    this.words = words;
    var text = new Label();
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.textProperty().bind(words.computed(this::sentence, model.boxesProperty()));
    Button oneHot = Style.SMALL.on(new Button());
    oneHot.setMinWidth(Region.USE_PREF_SIZE);
    oneHot.textProperty().bind(words.bound("entropy.loss.oneHot"));
    oneHot.setOnAction(event -> model.makeOneHot());
    Button perfect = Style.SMALL.on(new Button());
    perfect.setMinWidth(Region.USE_PREF_SIZE);
    perfect.textProperty().bind(words.bound("entropy.loss.perfect"));
    perfect.setOnAction(event -> model.believeTruth());
    Button desk =
        Style.SMALL.on(
            Buttons.of(
                Icon.SOFTMAX,
                words.bound("entropy.loss.carry"),
                () -> model.boxes().onDesk().ifPresent(carry)));
    model
        .boxesProperty()
        .subscribe(boxes -> {
          oneHot.setDisable(boxes.onlyColour().isPresent());
          perfect.setDisable(boxes.prediction().equals(boxes.truth()));
          desk.setDisable(boxes.onDesk().isEmpty());
        });
    var buttons = DeskStyle.LOSS_BUTTONS.on(new FlowPane(oneHot, perfect, desk));
    card =
        new Card(
            words.bound("entropy.loss.title"), DeskStyle.LOSS_BODY.on(new VBox(text, buttons)));
  }

  Region view() {
    return card;
  }

  private String sentence() {
    BallBoxes boxes = model.boxes();
    OptionalInt only = boxes.onlyColour();
    if (boxes.onDesk().isEmpty()) {
      return words.text(boxes.size() < 2 ? "entropy.loss.single" : "entropy.loss.zero");
    }
    if (only.isEmpty()) {
      return words.text(
          "entropy.loss.soft",
          boxes.labels().get(boxes.mostFrequent()),
          DeskFigures.log(boxes.base()));
    }
    if (boxes.base() == LogBase.E) {
      return words.text(
          "entropy.loss.keras",
          boxes.labels().get(only.getAsInt()),
          BoxFigures.written(boxes.divergence().crossEntropy()));
    }
    double nats = boxes.withBase(LogBase.E).divergence().crossEntropy();
    return words.text(
        "entropy.loss.hard",
        boxes.labels().get(only.getAsInt()),
        DeskFigures.log(boxes.base()),
        BoxFigures.written(boxes.divergence().crossEntropy()),
        words.text("entropy.unit." + boxes.base().unit()),
        BoxFigures.written(nats));
  }
}
