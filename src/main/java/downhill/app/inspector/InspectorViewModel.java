package downhill.app.inspector;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.page.InspectorPage;
import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import downhill.words.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page the inspector shows. Numbers are explained on a thread of their own; the page that
 * stands is replaced when the answer is there.
 */
public final class InspectorViewModel implements AutoCloseable {
  private final Localization localization;
  private final LocalWords words;
  private final LatestWorker<Question, Explained> worker;
  private @Nullable Question asked;
  private final LatestWorker<CardQuestion, CardReply> cards =
      new LatestWorker<>("cards", new CardDesk(this::isUnwanted));
  private boolean isCard;
  private volatile @Nullable CardQuestion askedCard;
  private @Nullable Object written;
  private @Nullable Language language;

  /**
   * A view model with nothing to show yet.
   *
   * @param onItsWay whether the page of a weight is about its way down rather than its last step
   */
  public InspectorViewModel(Localization localization, boolean onItsWay) {
    this.localization = localization;
    this.words = localization.beside(InspectorViewModel.class);
    this.worker = new LatestWorker<>("inspector", onItsWay ? Explained::wayOf : Explained::of);
  }

  /** Asks for the numbers of this moment, when something is selected. */
  public void show(SessionState state, ViewSettings settings) {
    Optional<Topic> topic = settings.asked().filter(asks -> belongs(asks, state.experiment()));
    isCard = topic.isPresent();
    if (topic.isPresent()) {
      askForCard(state, topic.get());
      return;
    }
    Question question = question(state, settings);
    if (question != null && !question.equals(asked)) {
      asked = question;
      worker.ask(question);
    }
  }

  private void askForCard(SessionState state, Topic topic) {
    CardQuestion before = askedCard;
    boolean same =
        before != null
            && before.topic().equals(topic)
            && Identity.same(before.state().experiment(), state.experiment())
            && Identity.same(before.state().snapshot(), state.snapshot())
            && before.state().plannedSteps() == state.plannedSteps();
    if (!same) {
      askedCard = new CardQuestion(state, topic);
      cards.ask(askedCard);
    }
  }

  /** Runs on the worker's thread. While the run plays there is always a newer moment. */
  private boolean isUnwanted(CardQuestion question) {
    CardQuestion newest = askedCard;
    return newest == null
        || !newest.topic().equals(question.topic())
        || !Identity.same(newest.state().experiment(), question.state().experiment());
  }

  /** A question may be a moment older than the experiment. */
  private static boolean belongs(Topic topic, Experiment experiment) {
    var model = experiment.model();
    int features = model.inputs();
    return switch (topic) {
      case Topic.Value(var node, int row, boolean _) ->
          belongs(node, experiment) && row < experiment.dataset().size();
      case Topic.Sample(int row) -> row < experiment.dataset().size();
      case Topic.Residual(int row, boolean _) -> row < experiment.dataset().size();
      case Topic.SampleLoss(int row, boolean _) -> row < experiment.dataset().size();
      case Topic.Slope(int layer, int unit, int row) ->
          belongs(new SelectionTarget.Node(layer, unit), experiment)
              && row < experiment.training().size();
      case Topic.Gradient(int index) -> index < model.parameterCount();
      case Topic.Original(int index) -> index < model.parameterCount();
      case Topic.Mean(int feature) -> feature < features;
      case Topic.Deviation(int feature) -> feature < features;
      case Topic.Parameters(int layer) -> layer < model.layerCount();
      case Topic.Weight(var edge) -> belongs(edge, experiment);
      case Topic.CurvatureAlong(int index, boolean _) -> index < model.parameterCount();
      case Topic.SecondDerivative(int row, int column) ->
          Math.max(row, column) < model.parameterCount();
      case Topic.Best(int index) -> index < model.parameterCount();
      case Topic.Confusion(int truth, int decision, boolean _) ->
          Math.max(truth, decision) < Math.max(2, model.outputs());
      case Topic.Then(long _, Topic then) -> belongs(then, experiment);
      case Topic.There(var weights, Topic there) ->
          weights.size() == model.parameterCount() && belongs(there, experiment);
      case Topic.BatchLoss _,
          Topic.EpochLoss _,
          Topic.TrainingLoss _,
          Topic.ValidationLoss _,
          Topic.Accuracy _,
          Topic.AbsoluteError _,
          Topic.Determination _,
          Topic.TargetMean _,
          Topic.LearningRate _,
          Topic.Rates _,
          Topic.Rate _,
          Topic.Curvature _,
          Topic.Verdict _,
          Topic.Bearable _,
          Topic.Steps _ ->
          true;
    };
  }

  private Optional<InspectorPage> newCard() {
    Optional<CardReply> answer = cards.answer();
    CardQuestion wanted = askedCard;
    if (answer.isEmpty() || wanted == null) {
      return Optional.empty();
    }
    CardReply reply = answer.get();
    boolean current =
        reply.question().topic().equals(wanted.topic())
            && Identity.same(reply.question().state().experiment(), wanted.state().experiment());
    boolean fresh = !Identity.same(reply, written) || localization.language() != language;
    if (!current || !fresh) {
      return Optional.empty();
    }
    written = reply;
    language = localization.language();
    var names = new PartNames(wanted.state().experiment(), localization);
    return Optional.of(reply.page(names, words));
  }

  private static @Nullable Question question(SessionState state, ViewSettings settings) {
    Optional<SelectionTarget> target = settings.selection();
    Experiment experiment = state.experiment();
    if (target.isEmpty() || !belongs(target.get(), experiment)) {
      return null;
    }
    return new Question(
        experiment, state.snapshot(), target.get(), belongs(settings.sample(), experiment));
  }

  /** A selection may be a moment older than the experiment. */
  private static boolean belongs(SelectionTarget target, Experiment experiment) {
    var model = experiment.model();
    return switch (target) {
      case SelectionTarget.Input(int feature) -> feature < model.inputs();
      case SelectionTarget.Node(int layer, int unit) ->
          layer < model.layerCount() && unit < model.layers().get(layer).units();
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          layer < model.layerCount()
              && input < model.inputsOf(layer)
              && unit < model.layers().get(layer).units();
      case SelectionTarget.BiasEdge(int layer, int unit) ->
          layer < model.layerCount() && unit < model.layers().get(layer).units();
    };
  }

  private static Sample belongs(Sample sample, Experiment experiment) {
    boolean fits =
        switch (sample) {
          case Sample.Row(int row) -> row < experiment.training().size();
          case Sample.Typed typed -> typed.features().size() == experiment.model().inputs();
        };
    return fits ? sample : new Sample.Row(0);
  }

  /** Returns a page that is to take the place of the one on the screen; empty when none is. */
  public Optional<InspectorPage> newPage() {
    if (isCard) {
      return newCard();
    }
    Optional<Explained> answer = worker.answer();
    if (answer.isEmpty() || asked == null) {
      return Optional.empty();
    }
    Explained explained = answer.get();
    // An answer about another part would show a page that nobody asked for any more.
    boolean current =
        explained.question().target().equals(asked.target())
            && Identity.same(explained.question().experiment(), asked.experiment());
    boolean fresh = !Identity.same(explained, written) || localization.language() != language;
    if (!current || !fresh) {
      return Optional.empty();
    }
    written = explained;
    language = localization.language();
    return Optional.of(page(explained));
  }

  private InspectorPage page(Explained explained) {
    var names = new PartNames(explained.question().experiment(), localization);
    return switch (explained) {
      case Explained.Weight weight -> WeightPage.of(weight, names, words);
      case Explained.Way way -> WayPage.of(way, names, words);
      case Explained.Node node ->
          switch (node.question().target()) {
            case SelectionTarget.Node unit -> NodePage.of(node, unit, names, words);
            case SelectionTarget.Input(int feature) -> InputPage.of(node, feature, names, words);
            case SelectionTarget.Edge _, SelectionTarget.BiasEdge _ ->
                throw new IllegalStateException("an edge is no node");
          };
    };
  }

  /** Takes no more questions. */
  @Override
  public void close() {
    askedCard = null;
    worker.close();
    cards.close();
  }
}
