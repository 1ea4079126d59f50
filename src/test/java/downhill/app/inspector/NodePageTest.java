package downhill.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Runs;
import downhill.app.formula.Span;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.view.Sample;
import downhill.data.BuiltinDataset;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import downhill.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NodePageTest {
  private final Localization english = new Localization(Language.EN);

  @Test
  void anOutputShowsSumPredictionErrorAndLoss() {
    SessionState state = Runs.at(Runs.iceCream(128), 5);
    var sample = SampleExplanation.ofRow(state.experiment(), state.snapshot().weights(), 18);
    var neuron = sample.forward().neuron(0, 0);
    InspectorPage page = page(state, new SelectionTarget.Node(0, 0), new Sample.Row(18));

    assertThat(page.title()).isEqualTo("sales, predicted for sample 19");
    assertThat(digits(((Block.Headline) page.head().getFirst()).number()))
        .isEqualTo(neuron.output());
    Block.Table table = (Block.Table) page.sections().getFirst().blocks().get(1);
    assertThat(table.rows().stream().map(row -> row.cells().getFirst().text()))
        .containsExactly("temperature", "humidity", "discount", "bias");
    for (int i = 0; i < 3; i++) {
      List<Span> cells = table.rows().get(i).cells();
      assertThat(digits(cells.get(1))).isEqualTo(neuron.terms().get(i).value());
      assertThat(digits(cells.get(2))).isEqualTo(neuron.terms().get(i).weight());
      assertThat(digits(cells.get(3))).isEqualTo(neuron.terms().get(i).product());
      assertThat(table.rows().get(i).target())
          .contains(new Link.Part(new SelectionTarget.Edge(0, i, 0)));
    }
    assertThat(digits(table.sum().orElseThrow().cells().getLast())).isEqualTo(neuron.sum());
    Block.Line loss = (Block.Line) page.sections().getLast().blocks().getFirst();
    assertThat(digits(loss.spans().getLast())).isEqualTo(sample.loss().orElseThrow());
  }

  /** Whoever computes the line anew from its shown digits comes to the shown result. */
  @Test
  void standardisingAddsUpInTheDigitsShown() {
    SessionState state = Runs.at(Runs.iceCream(128), 0);
    for (int row = 0; row < 60; row++) {
      for (int feature = 0; feature < 3; feature++) {
        InspectorPage page = page(state, new SelectionTarget.Input(feature), new Sample.Row(row));
        Block.Line line = (Block.Line) page.sections().getFirst().blocks().getFirst();
        String[] shown = line.text().replace('−', '-').replaceAll("[x=()≈/]", " ").split(" +", -1);
        double raw = Double.parseDouble(shown[1]);
        double mean = Double.parseDouble(shown[3]);
        double deviation = Double.parseDouble(shown[4]);
        double result = Double.parseDouble(shown[5]);
        assertThat((raw - mean) / deviation).as(line.text()).isCloseTo(result, within(5.1e-4));
      }
    }
  }

  @Test
  void aHiddenNodeShowsItsActivation() {
    SessionState state = Runs.at(Runs.twoClasses(BuiltinDataset.CIRCLES, 60, 4, 2), 9);
    var sample = SampleExplanation.ofRow(state.experiment(), state.snapshot().weights(), 5);
    InspectorPage page = page(state, new SelectionTarget.Node(0, 1), new Sample.Row(5));
    assertThat(page.title()).isEqualTo("Activation value of hidden 1-2 for sample 6");
    Block.Line line = (Block.Line) page.sections().get(1).blocks().getLast();
    assertThat(line.text()).startsWith("a = tanh(");
    assertThat(digits(line.spans().getLast())).isEqualTo(sample.forward().output(0, 1));
  }

  @Test
  void aClassShowsItsShareOfTheExponentials() {
    SessionState state = Runs.at(Runs.blobs(3, 60), 20);
    var sample = SampleExplanation.ofRow(state.experiment(), state.snapshot().weights(), 4);
    InspectorPage page = page(state, new SelectionTarget.Node(1, 2), new Sample.Row(4));
    Block.Table table = (Block.Table) page.sections().get(1).blocks().getLast();
    assertThat(table.rows()).hasSize(3);
    for (int k = 0; k < 3; k++) {
      List<Span> cells = table.rows().get(k).cells();
      double p = sample.forward().output(1, k);
      int y = k == 4 % 3 ? 1 : 0;
      assertThat(digits(cells.get(3))).isEqualTo(p);
      assertThat(cells.get(4).text()).isEqualTo(Integer.toString(y));
      assertThat(digits(cells.get(5))).isEqualTo(p - y);
    }
    assertThat(table.rows().get(2).lit()).isTrue();
    Block.Line loss = (Block.Line) page.sections().getLast().blocks().getFirst();
    assertThat(loss.text()).startsWith("−ln ");
    assertThat(digits(loss.spans().getLast()))
        .isEqualTo(
            -Math.log(sample.forward().output(1, 1)), org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void aTypedSampleHasNoTruthAndNoLoss() {
    SessionState state = Runs.at(Runs.iceCream(128), 5);
    InspectorPage page =
        page(state, new SelectionTarget.Node(0, 0), new Sample.Typed(List.of(33.0, 60.0, 0.2)));
    assertThat(page.title()).isEqualTo("sales, predicted for your own sample");
    assertThat(page.head()).hasSize(1);
    assertThat(page.sections()).hasSize(1);
  }

  @Test
  void anInputShowsHowItWasStandardised() {
    SessionState state = Runs.at(Runs.iceCream(128), 5);
    var sample = SampleExplanation.ofRow(state.experiment(), state.snapshot().weights(), 18);
    InspectorPage page = page(state, new SelectionTarget.Input(0), new Sample.Row(18));
    Block.Line line = (Block.Line) page.sections().getFirst().blocks().getFirst();
    assertThat(line.text()).startsWith("x = (");
    assertThat(digits(line.spans().getLast())).isEqualTo(sample.forward().input(0, 0));
  }

  private InspectorPage page(SessionState state, SelectionTarget target, Sample sample) {
    var explained =
        (Explained.Node)
            Explained.of(new Question(state.experiment(), state.snapshot(), target, sample));
    var names = new PartNames(state.experiment(), english);
    var words = english.beside(Inspector.class);
    return switch (target) {
      case SelectionTarget.Node node -> NodePage.of(explained, node, names, words);
      case SelectionTarget.Input(int feature) -> InputPage.of(explained, feature, names, words);
      case SelectionTarget.Edge _, SelectionTarget.BiasEdge _ -> throw new AssertionError(target);
    };
  }

  private static double digits(Span span) {
    return Double.parseDouble(span.exact().orElseThrow().replace('−', '-'));
  }
}
