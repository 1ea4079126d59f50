package downhill.app.verdict;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.formula.Follow;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.picture.PictureWords;
import downhill.app.pulse.Pulse;
import downhill.app.theme.DescentStyle;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.lab.verdict.Repair;
import downhill.lab.verdict.Verdict;
import downhill.picture.scene.WeightNames;
import downhill.picture.verdict.VerdictText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Says in a word and a sentence what the run is doing, and offers what can be done. Always two
 * lines high, so that nothing moves when it changes; where nothing is certain it says in grey what
 * was measured.
 */
public final class VerdictStrip implements Panel, AutoCloseable {
  private final VerdictViewModel model = new VerdictViewModel();
  private final LocalWords words;
  private final Consumer<Repair> repair;
  private final HBox strip = DescentStyle.VERDICT.on(new HBox());
  private final StackPane picture = new StackPane();
  private final Label name = Style.TITLE.on(new Label());
  private final Label sentence = new Label();
  private final HBox actions = new HBox();
  private List<Repair> offered = List.of();

  /**
   * A strip that asks its questions each frame.
   *
   * @param repair does what a button offers
   * @param ask hears when the verdict is asked about
   */
  public VerdictStrip(Localization localization, Pulse pulse, Consumer<Repair> repair, Follow ask) {
    this.words = localization.beside(VerdictStrip.class);
    this.repair = repair;
    name.setMinWidth(0);
    sentence.setMinWidth(0);
    sentence.setTooltip(Buttons.tooltip(sentence.textProperty()));
    Follow.lead(PageStyle.ASKS.on(sentence), Optional.of(new Link.Card(new Topic.Verdict())), ask);
    actions.setAlignment(Pos.CENTER_RIGHT);
    actions.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var head = DescentStyle.VERDICT_HEAD.on(new HBox(name, actions));
    head.setAlignment(Pos.CENTER_LEFT);
    var text = new VBox(head, sentence);
    text.setMinWidth(0);
    text.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.getChildren().addAll(picture, text);
    strip.setAccessibleRole(AccessibleRole.TEXT);
    model.answerProperty().subscribe(() -> say());
    localization.languageProperty().subscribe(() -> say());
    pulse.onFrame(this::frame);
  }

  private void frame(long nanos) {
    if (strip.getScene() != null) {
      model.frame(nanos);
    }
  }

  @Override
  public Region view() {
    return strip;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    model.show(state);
  }

  /** Ends the thread that judges. */
  @Override
  public void close() {
    model.close();
  }

  private void say() {
    Optional<VerdictQuestion.Answer> answer = model.answerProperty().get();
    Verdict verdict = answer.map(VerdictQuestion.Answer::verdict).orElse(Verdict.Unknown.UNSEEN);
    Look look = Look.of(verdict);
    Look.dress(strip, look);
    picture.getChildren().setAll(look.icon().map(Icon::node).stream().toList());
    VerdictText text = VerdictText.in(words.language());
    boolean silent = verdict instanceof Verdict.Unknown;
    name.setText(silent ? words.text("verdict.silent") : text.name(verdict));
    sentence.setText(
        answer
            .map(known -> text.sentence(verdict, weight -> nameOf(known, weight)))
            .orElseGet(() -> words.text("verdict.measuring")));
    strip.setAccessibleText(name.getText() + ". " + sentence.getText());
    offer(answer.map(VerdictQuestion.Answer::repairs).orElse(List.of()));
  }

  private String nameOf(VerdictQuestion.Answer known, int weight) {
    return WeightNames.of(
        known.question().moment().experiment(), weight, PictureWords.in(words.language()));
  }

  /** Buttons stay the same objects while they say the same, so that a press is not lost. */
  private void offer(List<Repair> repairs) {
    if (!repairs.equals(offered)) {
      offered = repairs;
      actions.getChildren().setAll(repairs.stream().map(this::button).<Node>map(b -> b).toList());
    }
  }

  private Button button(Repair offer) {
    var button = Style.SMALL.on(new Button());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setMnemonicParsing(false);
    button.textProperty().bind(words.computed(() -> RepairWords.of(offer, words)));
    button.setTooltip(Buttons.tooltip(words.computed(() -> RepairWords.about(offer, words))));
    button.setOnAction(event -> repair.accept(offer));
    return button;
  }
}
