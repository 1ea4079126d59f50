package downhill.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.page.InspectorPage;
import downhill.app.page.ShownPage;
import downhill.app.view.Sample;
import downhill.data.Progress;
import downhill.lab.explain.Parameter;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import downhill.words.Language;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Asks "why?" of every number on the Network lab's screen and of every number of every card that
 * opens, until no new card comes, and works every shown equation out again from its text.
 */
final class CardWalkTest {
  /** No walk of these scenarios is longer; one that is would go round in circles. */
  private static final int MOST = 20_000;

  /** Every other moment has as many cards again: so many of them are walked. */
  private static final int MOST_ELSEWHERE = 1_000;

  private final Localization english = new Localization(Language.EN);
  private final CardDesk desk = new CardDesk(question -> false);
  private final LocalWords words = english.beside(Inspector.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line-full-batch",
        "line-mae",
        "line-nesterov",
        "icecream-standardized",
        "icecream-adam",
        "icecream-rmsprop",
        "logistic",
        "binary-leaky-rmsprop",
        "binary-mse-on-sigmoid",
        "sigmoid-with-categorical",
        "sine-elu-adagrad",
        "sine-relu-adam",
        "sine-softplus",
        "softmax-mlp-adam",
        "softmax-sparse"
      })
  void everyEquationOfEveryCardHolds(String name) throws ScenarioException {
    Path folder = Path.of("src/test/resources/oracle");
    Scenario scenario = ScenarioReader.read(folder.resolve(name + ".downhill"));
    Experiment experiment = Experiment.prepare(scenario, folder, Progress.NONE);
    List<String> broken = new ArrayList<>();
    int cards = 0;
    int equations = 0;
    for (long step : new long[] {0, 1, experiment.trainer().stepsPerEpoch() + 1}) {
      SessionState state = Runs.at(experiment, step);
      Set<Link> seen = new LinkedHashSet<>(screen(state));
      Queue<Link> waiting = new ArrayDeque<>(seen);
      int elsewhere = 0;
      while (!waiting.isEmpty() && seen.size() < MOST) {
        Link link = waiting.remove();
        ShownPage page = new ShownPage(page(state, link));
        cards++;
        equations += page.equations();
        page.broken()
            .forEach(each -> broken.add(name + ", step " + step + ", " + link + ": " + each));
        for (Link next : page.links()) {
          if ((!isElsewhere(next) || elsewhere < MOST_ELSEWHERE) && seen.add(next)) {
            waiting.add(next);
            elsewhere += isElsewhere(next) ? 1 : 0;
          }
        }
      }
      assertThat(seen).hasSizeLessThan(MOST);
    }
    System.out.printf("%s: %d cards, %d equations%n", name, cards, equations);
    assertThat(broken).isEmpty();
    assertThat(equations).isGreaterThan(20);
  }

  private static boolean isElsewhere(Link link) {
    return link instanceof Link.Card(Topic.Then _) || link instanceof Link.Card(Topic.There _);
  }

  /** All that can be asked of what stands on the screen. */
  private static List<Link> screen(SessionState state) {
    var model = state.experiment().model();
    List<Link> links = new ArrayList<>();
    for (int feature = 0; feature < model.inputs(); feature++) {
      links.add(new Link.Part(new SelectionTarget.Input(feature)));
    }
    for (int layer = 0; layer < model.layerCount(); layer++) {
      links.add(new Link.Card(new Topic.Parameters(layer)));
      for (int unit = 0; unit < model.layers().get(layer).units(); unit++) {
        links.add(new Link.Part(new SelectionTarget.Node(layer, unit)));
      }
    }
    for (int index = 0; index < model.parameterCount(); index++) {
      links.add(new Link.Part(SelectionTarget.of(Parameter.at(model, index))));
      links.add(new Link.Card(new Topic.Gradient(index)));
      links.add(new Link.Card(new Topic.Original(index)));
      links.add(new Link.Card(new Topic.Best(index)));
    }
    links.add(new Link.Card(new Topic.Residual(0, false)));
    links.add(new Link.Card(new Topic.BatchLoss()));
    links.add(new Link.Card(new Topic.EpochLoss(1)));
    links.add(new Link.Card(new Topic.TrainingLoss()));
    links.add(new Link.Card(new Topic.ValidationLoss()));
    for (boolean held : new boolean[] {false, true}) {
      links.add(new Link.Card(new Topic.Accuracy(held)));
      links.add(new Link.Card(new Topic.AbsoluteError(held)));
      links.add(new Link.Card(new Topic.Determination(held)));
      for (int cell = 0; cell < Math.pow(Math.max(2, model.outputs()), 2); cell++) {
        int classes = Math.max(2, model.outputs());
        links.add(new Link.Card(new Topic.Confusion(cell / classes, cell % classes, held)));
      }
    }
    links.add(new Link.Card(new Topic.Steps()));
    links.add(new Link.Card(new Topic.Rates()));
    links.add(new Link.Card(new Topic.Verdict()));
    links.add(new Link.Card(new Topic.Bearable()));
    links.add(
        new Link.Card(
            new Topic.There(
                Arrays.stream(state.snapshot().start().values()).boxed().toList(),
                new Topic.TrainingLoss())));
    links.add(new Link.Card(new Topic.LearningRate()));
    for (Topic.NamedRate name : Topic.NamedRate.values()) {
      links.add(new Link.Card(new Topic.Rate(name)));
    }
    long next = state.snapshot().step() + 1;
    for (int index = 0; index < model.parameterCount(); index++) {
      SelectionTarget edge = SelectionTarget.of(Parameter.at(model, index));
      links.add(new Link.Card(new Topic.Then(next, new Topic.Weight(edge))));
    }
    for (int row = 0; row < state.experiment().training().size(); row++) {
      links.add(new Link.Card(new Topic.Sample(row)));
    }
    return links;
  }

  private InspectorPage page(SessionState state, Link link) {
    var names = new PartNames(state.experiment(), english);
    return switch (link) {
      case Link.Row(int row) -> card(state, new Topic.Sample(row), names);
      case Link.Card(Topic topic) -> card(state, topic, names);
      case Link.Column _ -> throw new AssertionError("cards of a network have no columns");
      case Link.Part(SelectionTarget target) -> {
        var question =
            new Question(state.experiment(), state.snapshot(), target, new Sample.Row(0));
        yield switch (Explained.of(question)) {
          case Explained.Weight weight -> WeightPage.of(weight, names, words);
          case Explained.Way way -> WayPage.of(way, names, words);
          case Explained.Node node ->
              switch (target) {
                case SelectionTarget.Node unit -> NodePage.of(node, unit, names, words);
                case SelectionTarget.Input(int feature) ->
                    InputPage.of(node, feature, names, words);
                default -> throw new AssertionError(target);
              };
        };
      }
    };
  }

  private InspectorPage card(SessionState state, Topic topic, PartNames names) {
    return desk.apply(new CardQuestion(state, topic)).page(names, words);
  }
}
