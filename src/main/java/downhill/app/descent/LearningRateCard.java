package downhill.app.descent;

import downhill.app.control.Buttons;
import downhill.app.control.Card;
import downhill.app.control.LabelledSwitch;
import downhill.app.formula.Follow;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.picture.PictureWords;
import downhill.app.theme.DescentStyle;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.picture.scene.WeightNames;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The learning rate: typed, dragged, nudged; what is no rate is refused with one sentence. The dial
 * shows what rates do to the run, and a line beside the title how far that holds.
 */
final class LearningRateCard implements AutoCloseable {
  private final LearningRateViewModel model;
  private final RateBandsViewModel bands = new RateBandsViewModel();
  private final ObjectProperty<Boolean> symbols = new SimpleObjectProperty<>(false);
  private final LocalWords words;
  private final RateSentences sentences;
  private final RateDial dial;
  private final CoefficientTable coefficients;
  private final ScalingSwitch scaling;
  private final Card card;
  private @Nullable SessionState state;

  /**
   * A card that hands rates to {@code session}.
   *
   * @param standardize begins anew with features standardised, or as they are
   * @param below what stands under the dial: the verdict
   * @param ask hears which number is asked about
   */
  LearningRateCard(
      Consumer<Intent> session,
      Consumer<Boolean> standardize,
      Localization localization,
      Optional<Region> below,
      Follow ask) {
    model = new LearningRateViewModel(session);
    words = localization.beside(LearningRateCard.class);
    sentences = new RateSentences(words);
    dial = new RateDial(model, bands.bandsProperty(), symbols, words, ask);
    coefficients = new CoefficientTable(words, ask);
    scaling = new ScalingSwitch(words, standardize);
    HBox.setHgrow(dial, Priority.ALWAYS);
    var line = DescentStyle.RATE_LINE.on(new HBox(dial, coefficients));
    VBox.setVgrow(line, Priority.ALWAYS);
    var body = DescentStyle.RATE_BODY.on(new VBox(line, reach(ask), refusal()));
    below.ifPresent(body.getChildren()::add);
    card = new Card(words.bound("rate.title"), body);
    var symbol = DescentStyle.RATE_SYMBOL.on(new Label());
    symbol.textProperty().bind(words.bound("rate.symbol"));
    symbol.setTooltip(Buttons.tooltip(words.bound("rate.symbol.about")));
    Follow.lead(
        PageStyle.ASKS.on(symbol), Optional.of(new Link.Card(new Topic.LearningRate())), ask);
    card.addBeside(symbol);
    card.addBeside(new RateField(model, words));
    card.addBeside(holds(ask));
    var formulas = new LabelledSwitch(words.bound("rate.formulas"), symbols);
    formulas.setTooltip(Buttons.tooltip(words.bound("rate.formulas.about")));
    card.addAction(formulas);
    card.addAction(scaling);
  }

  private Label holds(Follow ask) {
    var label = Style.MUTED.on(new Label());
    label.setMinWidth(0);
    var text =
        words.computed(
            () -> sentences.holds(bands.bandsProperty().get(), symbols.get()),
            bands.bandsProperty(),
            symbols);
    label.textProperty().bind(text);
    label.setTooltip(Buttons.tooltip(words.bound("rate.holds.about")));
    Follow.lead(PageStyle.ASKS.on(label), Optional.of(new Link.Card(new Topic.Rates())), ask);
    return label;
  }

  private Label reach(Follow ask) {
    Label far =
        sentence(
            words.computed(
                () ->
                    sentences.reach(
                        bands.bandsProperty().get(), model.rateProperty().get(), this::nameOf),
                bands.bandsProperty(),
                model.rateProperty()));
    Follow.lead(PageStyle.ASKS.on(far), Optional.of(new Link.Card(new Topic.Rates())), ask);
    return far;
  }

  private String nameOf(int weight) {
    SessionState now = state;
    return now == null
        ? ""
        : WeightNames.of(now.experiment(), weight, PictureWords.in(words.language()));
  }

  private Label refusal() {
    return Style.FIELD_ERROR.on(
        sentence(words.computed(this::refused, model.refusedProperty(), model.rateProperty())));
  }

  private String refused() {
    return model
        .refusedProperty()
        .get()
        .map(refused ->
            words.text("rate.refused." + refused.reason().key(), model.text(), refused.typed()))
        .orElse("");
  }

  /** A line that takes no room while it says nothing. */
  private static Label sentence(ObservableValue<String> text) {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.textProperty().bind(text);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  Region view() {
    return card;
  }

  void show(SessionState now, ViewSettings settings) {
    state = now;
    model.show(now.learningRate());
    bands.show(now);
    dial.show(settings);
    coefficients.show(now);
    scaling.show(now);
  }

  /** Ends the threads that compute. */
  @Override
  public void close() {
    bands.close();
    coefficients.close();
  }

  /** Takes in what is known of rates by now. */
  void frame(long nanos) {
    bands.frame(nanos);
    scaling.frame(nanos);
    SessionState now = state;
    if (now != null && coefficients.waits()) {
      coefficients.show(now);
    }
  }
}
