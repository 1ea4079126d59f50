package downhill.lab.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.model.ForwardPass;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.explain.Prediction.Choice;
import downhill.lab.explain.Prediction.Quantity;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SampleExplanationTest {
  private static final FitSettings SPLIT = new FitSettings(5, 16, true, 0.5, 9);

  @Test
  void aTypedSampleIsStandardisedAndAddedUp() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), SPLIT, 40);
    Weights weights = experiment.start();
    double[] raw = {33, 0.6, 0.2};
    SampleExplanation sample = SampleExplanation.typed(experiment, weights, raw);
    assertThat(sample.raw()).containsExactly(33.0, 0.6, 0.2);
    assertThat(sample.row()).isEmpty();
    NeuronExplanation unit = sample.forward().neuron(0, 0);
    double sum = unit.bias();
    for (Term term : unit.terms()) {
      double mean = experiment.standardization().mean()[term.from()];
      double deviation = experiment.standardization().deviation()[term.from()];
      assertThat(term.value()).isEqualTo((raw[term.from()] - mean) / deviation);
      assertThat(term.weight()).isEqualTo(weights.kernel(0, term.from(), 0));
      assertThat(term.product()).isEqualTo(term.value() * term.weight());
      sum += term.product();
    }
    assertThat(unit.sum()).isCloseTo(sum, within(1e-14 * Math.abs(sum) + 1e-15));
    assertThat(unit.output()).isEqualTo(unit.sum());
    Quantity quantity = (Quantity) sample.prediction();
    assertThat(quantity.value()).isEqualTo(unit.output());
    assertThat(quantity.error()).isEmpty();
    assertThat(sample.loss()).isEmpty();
  }

  @Test
  void aRowKnowsItsTruthErrorAndLoss() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), SPLIT, 40);
    for (int row : new int[] {0, 19, 20, 39}) {
      SampleExplanation sample = SampleExplanation.ofRow(experiment, experiment.start(), row);
      Quantity quantity = (Quantity) sample.prediction();
      double error = quantity.value() - experiment.dataset().targets()[row];
      assertThat(quantity.error()).contains(error);
      assertThat(sample.loss()).contains(error * error);
      assertThat(sample.row()).hasValue(row);
    }
    assertThatThrownBy(() -> SampleExplanation.ofRow(experiment, experiment.start(), 40))
        .hasMessage("row must be 0 to 39. Received: 40");
  }

  @Test
  void softmaxSharesMakeTheProbabilities() {
    Experiment experiment = TestExperiments.threeClasses(new Sgd(0.1), SPLIT, 40);
    SampleExplanation sample = SampleExplanation.ofRow(experiment, experiment.start(), 7);
    Choice choice = (Choice) sample.prediction();
    assertThat(choice.sumToOne()).isTrue();
    assertThat(choice.scores().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-15));
    int truth = choice.truth().orElseThrow();
    assertThat(sample.loss().orElseThrow())
        .isCloseTo(-Math.log(choice.scores().get(truth)), within(1e-12));
    for (int unit = 0; unit < 3; unit++) {
      NeuronExplanation neuron = sample.forward().neuron(1, unit);
      SoftmaxShare share = neuron.softmax().orElseThrow();
      assertThat(share.exponential() / share.total()).isEqualTo(neuron.output());
      assertThat(neuron.output()).isEqualTo(choice.scores().get(unit));
    }
    assertThat(choice.scores()).allMatch(p -> p <= choice.scores().get(choice.chosen()));
  }

  @Test
  void oneSigmoidOutputIsAChoiceOfTwo() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), SPLIT, 40);
    SampleExplanation sample =
        SampleExplanation.typed(experiment, experiment.start(), new double[] {0.1, -0.2});
    Choice choice = (Choice) sample.prediction();
    double p = sample.forward().output(2, 0);
    assertThat(choice.scores()).containsExactly(1 - p, p);
    assertThat(choice.chosen()).isEqualTo(p > 0.5 ? 1 : 0);
    assertThat(choice.truth()).isEqualTo(OptionalInt.empty());
  }

  @Test
  void numbersAreThoseOfTheEnginesForwardPass() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), SPLIT, 40);
    ForwardPass pass = new ForwardPass(experiment.model(), 20);
    pass.run(experiment.start(), experiment.training().features(), 0, 20);
    for (int row = 0; row < 20; row++) {
      ForwardExplanation forward =
          ForwardExplanation.of(experiment.start(), experiment.training().features()[row]);
      for (int layer = 0; layer < 3; layer++) {
        for (int unit = 0; unit < forward.units(layer); unit++) {
          assertThat(forward.output(layer, unit))
              .isCloseTo(pass.activation(layer, unit, row), within(1e-15));
        }
      }
    }
  }

  @Test
  void samplesThatDoNotFitAreRefused() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), SPLIT, 40);
    assertThatThrownBy(
            () -> SampleExplanation.typed(experiment, experiment.start(), new double[] {1, 2}))
        .hasMessage("features must number 3. Received: 2");
    assertThatThrownBy(() ->
            SampleExplanation.typed(
                experiment, experiment.start(), new double[] {1, Double.NaN, 0}))
        .hasMessage("features must be finite. Received: NaN");
  }
}
