package downhill.app.descent;

import downhill.app.control.Buttons;
import downhill.app.control.Card;
import downhill.app.control.Icon;
import downhill.app.control.LabelledSwitch;
import downhill.app.control.Segmented;
import downhill.app.formula.FormulaFlow;
import downhill.app.formula.Sentence;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.naming.WeightChoice;
import downhill.app.page.ViewLinks;
import downhill.app.theme.DescentStyle;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.app.work.Identity;
import downhill.engine.model.Sequential;
import downhill.lab.explain.Parameter;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.timeline.HandChange;
import downhill.picture.descent.DescentPicture;
import downhill.picture.network.SelectionTarget;
import downhill.picture.scene.DescentScene;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The loss along a chosen weight with ball, tangent, the steps so far and the step to come. */
final class DescentCard {
  private static final double WIDE = 540;
  private static final double HIGH = 300;

  private final DescentViewModel model;
  private final LocalWords words;
  private final CurvePane pane;
  private final FormulaFlow sentence;
  private final BooleanProperty atItsLoss = new SimpleBooleanProperty(this, "atItsLoss");
  private final WeightChoice choice;
  private final VBox arithmetic;
  private final Button undo;
  private final Card card;
  private @Nullable ViewSettings settings;
  private @Nullable CurveAnswer drawn;

  /**
   * A card.
   *
   * @param viewing what is picked from the list is selected there
   * @param session hears where the ball is put
   * @param still whether the user has asked for reduced motion
   */
  DescentCard(
      DescentViewModel model,
      Localization localization,
      Viewing viewing,
      Consumer<Intent> session,
      BooleanSupplier still) {
    this.model = model;
    this.words = localization.beside(DescentCard.class);
    this.choice = new WeightChoice(model.weightProperty(), localization);
    choice.onPick(
        index -> model.network().ifPresent(network -> viewing.select(target(network, index))));
    var mover = new BallMover(model, session);
    pane = new CurvePane(mover, words, still, weight -> ask(viewing, weight));
    sentence = new FormulaFlow(new ViewLinks(viewing));
    Tooltip.install(sentence, Buttons.tooltip(words.bound("descent.step.about")));
    sentence.setMinWidth(0);
    VBox.setVgrow(pane, Priority.ALWAYS);
    arithmetic = Style.INSET.on(new VBox(sentence));
    var body = new VBox(pane, arithmetic);
    DescentStyle.DESCENT_BODY.on(body);
    card = new Card(words.bound("descent.curve.title"), body);
    card.addBeside(choice);
    Segmented<Boolean> both = places();
    var own = new LabelledSwitch(words.bound("descent.path.own"), atItsLoss);
    own.setTooltip(Buttons.tooltip(words.bound("descent.path.own.about")));
    card.addAction(both);
    card.addAction(own);
    card.widthProperty()
        .subscribe(width -> {
          boolean wide = width.doubleValue() >= WIDE;
          show(both, wide);
          show(own, !wide);
          draw();
        });
    card.heightProperty().subscribe(this::fold);
    undo = Buttons.iconOnly(Icon.UNDO, words.bound("descent.undo"), mover::undo);
    card.addAction(undo);
    choice.accessibleTextProperty().bind(words.bound("descent.weight"));
    atItsLoss.subscribe(() -> draw());
    model.weightProperty().subscribe(() -> draw());
  }

  /** Asks about the loss of a place of the curve. */
  private void ask(Viewing viewing, double weight) {
    model
        .state()
        .ifPresent(state -> {
          double[] place = state.snapshot().weights().toArray();
          int index = model.weightProperty().get();
          boolean here = place[index] == weight;
          place[index] = weight;
          viewing.ask(
              here
                  ? new Topic.TrainingLoss()
                  : new Topic.There(
                      Arrays.stream(place).boxed().toList(), new Topic.TrainingLoss()));
        });
  }

  private static SelectionTarget target(Sequential network, int index) {
    return SelectionTarget.of(Parameter.at(network, index));
  }

  private Segmented<Boolean> places() {
    var places = new Segmented<>(atItsLoss);
    places.add(false, words.bound("descent.path.today"));
    places.add(true, words.bound("descent.path.then"));
    return places;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Where the picture would be low it gets the height of what the inspector says as well. */
  private void fold() {
    ViewSettings wanted = settings;
    boolean inspected = wanted != null && wanted.selection().isPresent();
    show(arithmetic, card.getHeight() >= HIGH || !inspected);
  }

  Region view() {
    return card;
  }

  void show(SessionState state, ViewSettings wanted) {
    settings = wanted;
    choice.show(state.experiment());
    show(undo, state.undoable().filter(HandChange.Weight.class::isInstance).isPresent());
    fold();
    draw();
  }

  /** Lets time pass, in nanoseconds. */
  void frame(long nanos) {
    pane.frame(nanos);
  }

  /** Draws the newest curve. */
  void draw() {
    ViewSettings wanted = settings;
    if (wanted != null) {
      model
          .state()
          .ifPresent(state -> model.answer().ifPresent(answer -> draw(answer, state, wanted)));
    }
  }

  private void draw(CurveAnswer answer, SessionState state, ViewSettings wanted) {
    String name = choice.nameOf(answer.question().index());
    DescentPicture picture =
        DescentScene.of(
            name, answer.curve(), answer.batch(), answer.next(), answer.path(), atItsLoss.get());
    CurveAnswer before = drawn;
    boolean sameRun =
        before != null
            && before.question().index() == answer.question().index()
            && Identity.same(before.question().experiment(), answer.question().experiment());
    drawn = answer;
    pane.show(picture, state, sameRun, wanted);
    StepSentence step = StepSentence.of(answer.next().weightStep());
    String said = step.said(words);
    boolean wide = card.getWidth() >= WIDE;
    SelectionTarget edge =
        target(answer.question().experiment().model(), answer.question().index());
    sentence.show(
        Sentence.of(
            pieces -> wide ? step.said(words, pieces) : step.few(words, pieces),
            step.spans(answer.next(), edge)));
    String spoken = words.text("descent.accessible", name, said);
    if (!spoken.equals(pane.getAccessibleText())) {
      pane.describe(spoken);
    }
  }
}
