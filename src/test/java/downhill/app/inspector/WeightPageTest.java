package downhill.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.app.formula.Span;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.view.Sample;
import downhill.data.BuiltinDataset;
import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.explain.WeightUpdateExplanation;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.words.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WeightPageTest {
  private static final SelectionTarget TEMPERATURE = new SelectionTarget.Edge(0, 0, 0);

  private final Localization english = new Localization(Language.EN);

  @Test
  void saysThatNoStepHasMovedTheWeightYet() {
    InspectorPage page = page(Runs.at(Runs.iceCream(128), 0), TEMPERATURE, new Sample.Row(0));
    assertThat(page.title()).isEqualTo("temperature → sales");
    assertThat(page.caption()).isEqualTo("Edge · weight of dense · kernel[0, 0]");
    assertThat(page.sections()).hasSize(1);
    assertThat(page.sections().getFirst().blocks())
        .containsExactly(new Block.Note("No step has moved it yet. Press play, or take one step."));
  }

  @Test
  void theNumbersAreThoseOfTheExplanation() {
    SessionState state = Runs.at(Runs.iceCream(128), 5);
    var explained =
        WeightUpdateExplanation.of(state.experiment(), state.snapshot().update().orElseThrow(), 0);
    InspectorPage page = page(state, TEMPERATURE, new Sample.Row(0));

    Block.Headline headline = (Block.Headline) page.head().getFirst();
    assertThat(digits(headline.number())).isEqualTo(explained.after());
    Block.Equation boxes = only(page, Block.Equation.class);
    assertThat(boxes.boxes().stream().map(box -> digits(box.number())))
        .containsExactly(
            explained.before(), explained.learningRate() * explained.gradient(), explained.after());

    Block.Table table = only(page, Block.Table.class);
    assertThat(table.rows()).hasSize(8);
    for (int i = 0; i < 8; i++) {
      var share = explained.shares().rows().get(i);
      List<Span> cells = table.rows().get(i).cells();
      assertThat(cells.getFirst().text()).isEqualTo(Integer.toString(share.row() + 1));
      // The column says ŷ − y, half of the derivative of its square.
      assertThat(digits(cells.get(1))).isEqualTo(share.delta() / 2);
      assertThat(digits(cells.get(2))).isEqualTo(share.input());
      assertThat(digits(cells.get(3))).isEqualTo(share.product() / 2);
      assertThat(table.rows().get(i).target()).contains(new Link.Row(share.row()));
    }
    assertThat(digits(table.sum().orElseThrow().cells().getLast()) * 2 / 8)
        .isCloseTo(explained.gradient(), Offset.offset(1e-9));
  }

  @Test
  void theSelectedRowIsLitInTheTable() {
    SessionState state = Runs.at(Runs.iceCream(128), 5);
    int row = state.snapshot().update().orElseThrow().rows()[3];
    Block.Table table = only(page(state, TEMPERATURE, new Sample.Row(row)), Block.Table.class);
    assertThat(table.rows()).filteredOn(Block.Row::lit).hasSize(1);
    assertThat(table.rows().get(3).lit()).isTrue();
  }

  @Test
  void aStandardisedWeightIsAlsoSaidInOriginalUnits() {
    SessionState state = Runs.at(Runs.iceCream(128), 160);
    Block.Line line = (Block.Line) page(state, TEMPERATURE, new Sample.Row(0)).head().get(1);
    assertThat(line.text()).startsWith("≈ +10.00 cones for each °C (");
    assertThat(digits(line.spans().get(1))).isCloseTo(10, Offset.offset(0.01));
  }

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        new Sgd(0.1),
        new Sgd(0.05, 0.9, false),
        new Sgd(0.05, 0.9, true),
        new RmsProp(0.5, 0.9, 0, 1e-7),
        new RmsProp(0.5, 0.9, 0.5, 1e-7),
        new Adam(0.3, 0.9, 0.999, 1e-7),
        new Adagrad(0.5, 0.1, 1e-7));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theShownEquationHoldsForEveryOptimizer(Optimizer optimizer) {
    Experiment experiment =
        Runs.of(
            BuiltinDataset.ICE_CREAM,
            64,
            0,
            List.of(new Dense(1, new Linear())),
            new MeanSquaredError(),
            optimizer,
            new FitSettings(20, 8, true, 0, 7));
    for (long step : new long[] {1, 2, 37}) {
      SessionState state = Runs.at(experiment, step);
      for (int input = 0; input < 3; input++) {
        var target = new SelectionTarget.Edge(0, input, 0);
        InspectorPage page = page(state, target, new Sample.Row(0));
        holds(only(page, Block.Equation.class), state, input);
      }
    }
  }

  private static void holds(Block.Equation equation, SessionState state, int index) {
    var update = state.snapshot().update().orElseThrow();
    assertThat(digits(equation.boxes().get(0).number())).isEqualTo(update.before().get(index));
    assertThat(digits(equation.boxes().get(2).number()))
        .isEqualTo(state.snapshot().weights().get(index));
    double change = digits(equation.boxes().get(1).number());
    double signed = equation.signs().getFirst().equals("+") ? change : -change;
    assertThat(update.before().get(index) + signed)
        .isCloseTo(state.snapshot().weights().get(index), Offset.offset(1e-9));
    if (equation.signs().getLast().equals("=")) {
      BigDecimal before = shown(equation, 0);
      BigDecimal step = shown(equation, 1);
      BigDecimal sum =
          equation.signs().getFirst().equals("+") ? before.add(step) : before.subtract(step);
      assertThat(sum).isEqualByComparingTo(shown(equation, 2));
    }
  }

  private static BigDecimal shown(Block.Equation equation, int box) {
    return new BigDecimal(equation.boxes().get(box).number().text().replace('−', '-'));
  }

  @Test
  void aHiddenWeightMultipliesDeltaWithTheActivationBeforeIt() {
    SessionState state = Runs.at(Runs.twoClasses(BuiltinDataset.CIRCLES, 60, 4, 2), 9);
    var target = new SelectionTarget.Edge(1, 2, 1);
    int index = state.snapshot().weights().kernelIndex(1, 2, 1);
    var explained =
        WeightUpdateExplanation.of(
            state.experiment(), state.snapshot().update().orElseThrow(), index);
    InspectorPage page = page(state, target, new Sample.Row(0));
    assertThat(page.title()).isEqualTo("hidden 1-3 → hidden 2-2");
    Block.Table table = only(page, Block.Table.class);
    assertThat(table.columns().stream().map(Block.Column::title))
        .containsExactly("sample", "δ", "a", "product");
    assertThat(digits(table.rows().getFirst().cells().get(1)))
        .isEqualTo(explained.shares().rows().getFirst().delta());
  }

  @Test
  void aBiasHasNoInputColumn() {
    SessionState state = Runs.at(Runs.iceCream(64), 3);
    InspectorPage page = page(state, new SelectionTarget.BiasEdge(0, 0), new Sample.Row(0));
    assertThat(page.title()).isEqualTo("bias → sales");
    assertThat(only(page, Block.Table.class).columns()).hasSize(2);
  }

  private InspectorPage page(SessionState state, SelectionTarget target, Sample sample) {
    var question = new Question(state.experiment(), state.snapshot(), target, sample);
    LocalWords words = english.beside(Inspector.class);
    return WeightPage.of(
        (Explained.Weight) Explained.of(question),
        new PartNames(state.experiment(), english),
        words);
  }

  private static <B extends Block> B only(InspectorPage page, Class<B> kind) {
    List<B> found =
        page.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(kind::isInstance)
            .map(kind::cast)
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static double digits(Span span) {
    Optional<String> exact = span.exact();
    return Double.parseDouble(exact.orElseThrow().replace('−', '-'));
  }
}
