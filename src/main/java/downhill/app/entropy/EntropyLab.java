package downhill.app.entropy;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.DeskStyle;
import downhill.app.view.Lab;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.entropy.Side;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.session.SessionState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Where does cross-entropy come from? Two boxes of balls, what they say of each other. */
public final class EntropyLab implements Lab {
  private final EntropyViewModel model = new EntropyViewModel();
  private final BoxCard truth;
  private final BoxCard prediction;
  private final BarsCard bars;
  private final CurveCard curve;
  private final QuestionCard questions;
  private final QuantityInspector inspector;
  private final ScrollPane centre;

  /**
   * A lab that starts with three balls of each of two colours.
   *
   * @param carry lays y and p on the softmax desk, which then opens
   */
  public EntropyLab(Localization localization, Consumer<ScoreDesk> carry) {
    LocalWords words = localization.beside(EntropyLab.class);
    truth = new BoxCard(model, Side.TRUTH, words);
    prediction = new BoxCard(model, Side.PREDICTION, words);
    bars = new BarsCard(model, localization);
    curve = new CurveCard(model, words);
    questions = new QuestionCard(model, words);
    inspector = new QuantityInspector(model, questions::game, localization);
    var head = new LabHead(model, words);
    truth.addAction(head.undo());
    truth.addAction(head.colours());
    truth.addAction(head.examples());
    prediction.addAction(head.steps());
    prediction.addAction(head.stepping());
    var cards =
        new EntropyCards(
            List.of(
                new EntropyCards.Row(0.39, truth.view(), prediction.view(), 0.5),
                new EntropyCards.Row(0.3, bars.view(), curve.view(), 0.6),
                new EntropyCards.Row(
                    0.31, questions.view(), new LossCard(model, words, carry).view(), 0.6)));
    centre = DeskStyle.LAB_SCROLL.on(new ScrollPane(cards));
    centre.setFitToWidth(true);
    centre.setFitToHeight(true);
    centre.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    centre.setFocusTraversable(false);
  }

  @Override
  public Region view() {
    return centre;
  }

  @Override
  public Optional<Region> inspector() {
    return Optional.of(inspector.view());
  }

  @Override
  public Optional<Property<Boolean>> ownSelection() {
    return Optional.of(model.columns().inspectedProperty());
  }

  @Override
  public boolean undo() {
    model.undo();
    return true;
  }

  @Override
  public boolean redo() {
    model.redo();
    return true;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    model.show(state.experiment().scenario());
    truth.show(settings);
    prediction.show(settings);
    bars.show(settings);
    curve.show(settings);
    questions.show(settings);
    inspector.write();
  }
}
