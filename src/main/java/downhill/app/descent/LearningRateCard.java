package downhill.app.descent;

import downhill.app.control.Buttons;
import downhill.app.control.Card;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.picture.descent.DialPicture;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The learning rate: typed, dragged, nudged; what is no rate is refused with one sentence. */
final class LearningRateCard {
  private final LearningRateViewModel model;
  private final LocalWords words;
  private final RateDial dial;
  private final Card card;
  private final LatestWorker<LimitQuestion, LimitQuestion.Answer> limits =
      new LatestWorker<>("limit of the learning rate", LimitQuestion::answer);
  private @Nullable LimitQuestion asked;

  /**
   * A card that hands rates to {@code session}.
   *
   * @param below what stands under the dial: the verdict
   */
  LearningRateCard(Consumer<Intent> session, Localization localization, Optional<Region> below) {
    model = new LearningRateViewModel(session);
    words = localization.beside(LearningRateCard.class);
    dial = new RateDial(model, words);
    VBox.setVgrow(dial, Priority.ALWAYS);
    var body = Style.RATE_BODY.on(new VBox(dial, refusal()));
    below.ifPresent(body.getChildren()::add);
    card = new Card(words.bound("rate.title"), body);
    var symbol = Style.RATE_SYMBOL.on(new Label());
    symbol.textProperty().bind(words.bound("rate.symbol"));
    symbol.setTooltip(Buttons.tooltip(words.bound("rate.symbol.about")));
    var about = Style.MUTED.on(new Label());
    about.textProperty().bind(words.bound("rate.about"));
    card.addBeside(symbol);
    card.addBeside(new RateField(model, words));
    card.addBeside(about);
  }

  private Label refusal() {
    var sentence = Style.FIELD_ERROR.on(new Label());
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence
        .textProperty()
        .bind(words.computed(this::sentence, model.refusedProperty(), model.rateProperty()));
    var there = model.refusedProperty().map(Optional::isPresent);
    sentence.visibleProperty().bind(there);
    sentence.managedProperty().bind(there);
    return sentence;
  }

  private String sentence() {
    return model
        .refusedProperty()
        .get()
        .map(refused ->
            words.text("rate.refused." + refused.reason().key(), model.text(), refused.typed()))
        .orElse("");
  }

  Region view() {
    return card;
  }

  void show(SessionState state, ViewSettings settings) {
    model.show(state.learningRate());
    dial.show(settings);
    var question = new LimitQuestion(state.experiment(), state.snapshot().optimizer());
    LimitQuestion before = asked;
    if (before == null || !Identity.same(before.experiment(), question.experiment())) {
      asked = question;
      dial.setLimits(List.of());
      limits.ask(question);
    }
  }

  /** Takes in the limit when it is known. */
  void frame() {
    LimitQuestion wanted = asked;
    limits
        .answer()
        .filter(known -> Identity.same(known.question(), wanted))
        .ifPresent(known ->
            dial.setLimits(
                known.limit().stream()
                    .mapToObj(rate -> new DialPicture.Limit(words.text("rate.limit"), rate))
                    .toList()));
  }
}
