package downhill.app.entropy;

import downhill.app.control.Card;
import downhill.app.control.TypedLine;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.entropy.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A box with its table, and why something typed into it does not fit. */
final class BoxCard {
  private final EntropyViewModel model;
  private final Side side;
  private final LocalWords words;
  private final BoxPane pane;
  private final Card card;

  BoxCard(EntropyViewModel model, Side side, LocalWords words) {
    this.model = model;
    this.side = side;
    this.words = words;
    this.pane = new BoxPane(model, side, words);
    VBox.setVgrow(pane, Priority.ALWAYS);
    boolean truth = side == Side.TRUTH;
    card =
        new Card(
            words.bound(truth ? "entropy.truth.title" : "entropy.prediction.title"),
            Style.DESK_BODY.on(new VBox(refusal(), pane)));
  }

  private Label refusal() {
    return TypedLine.refusal(words.computed(this::sentence, model.refusedProperty()));
  }

  private String sentence() {
    return model
        .refusedProperty()
        .get()
        .filter(refused -> refused.side() == side)
        .map(refused ->
            words.text(
                "entropy.refused." + refused.reason().key(),
                TypedLine.brief(refused.typed()),
                refused.expected()))
        .orElse("");
  }

  /** Adds {@code node} at the right end of the title line. */
  void addAction(Node node) {
    card.addAction(node);
  }

  Region view() {
    return card;
  }

  void show(ViewSettings settings) {
    pane.show(settings);
  }
}
