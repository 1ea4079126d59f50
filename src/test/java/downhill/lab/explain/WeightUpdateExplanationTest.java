package downhill.lab.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.lab.session.Update;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WeightUpdateExplanationTest {
  private static final FitSettings FIT = new FitSettings(5, 16, true, 0, 9);

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        new Sgd(0.1),
        new Sgd(0.05, 0.9, false),
        new Sgd(0.05, 0.9, true),
        new RmsProp(0.01, 0.9, 0, 1e-7),
        new RmsProp(0.01, 0.9, 0.5, 1e-7),
        new Adam(0.02, 0.9, 0.999, 1e-7),
        new Adagrad(0.1, 0.1, 1e-7));
  }

  private static StepSnapshot after(Experiment experiment, long steps) {
    Recording recording = new Recording(experiment);
    recording.seek(steps);
    return recording.snapshot(Detail.RESTING);
  }

  private static void everyWeightAddsUp(Experiment experiment, long step) {
    StepSnapshot snapshot = after(experiment, step);
    Update update = snapshot.update().orElseThrow();
    for (int index = 0; index < snapshot.weights().size(); index++) {
      WeightUpdateExplanation explained = WeightUpdateExplanation.of(experiment, update, index);
      double gradient = update.gradients().get(index);
      double size =
          explained.shares().rows().stream().mapToDouble(r -> Math.abs(r.product())).sum();
      assertThat(explained.shares().gradient())
          .isCloseTo(gradient, within(1e-12 * Math.abs(gradient) + 1e-16 * size));
      assertThat(explained.gradient()).isEqualTo(gradient);
      assertThat(explained.after()).isEqualTo(snapshot.weights().get(index));
      assertThat(explained.learningRate()).isEqualTo(update.learningRate());
      assertThat(explained.shares().rows()).hasSameSizeAs(update.rows());
      for (int i = 0; i < update.rows().length; i++) {
        assertThat(explained.shares().rows().get(i).row()).isEqualTo(update.rows()[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void rowsAddUpToTheGradientAndTheRuleGivesTheNewWeight(Optimizer optimizer) {
    everyWeightAddsUp(TestExperiments.circle(optimizer, FIT, 60), 7);
  }

  @Test
  void theShortLastBatchIsAveragedOverItsOwnRows() {
    Experiment experiment = TestExperiments.threeClasses(new Sgd(0.1), FIT, 60);
    everyWeightAddsUp(experiment, 4);
    Update update = after(experiment, 4).update().orElseThrow();
    assertThat(WeightUpdateExplanation.of(experiment, update, 0).shares().batchSize())
        .isEqualTo(12);
  }

  @Test
  void batchesLargerThanAPieceAddUpToo() {
    everyWeightAddsUp(
        TestExperiments.circle(new Sgd(0.1), new FitSettings(5, 700, true, 0, 9), 700), 2);
  }

  @Test
  void deltaOfALinearRegressionIsTwiceTheError() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FIT, 40);
    Update update = after(experiment, 3).update().orElseThrow();
    WeightUpdateExplanation kernel = WeightUpdateExplanation.of(experiment, update, 1);
    for (RowShare share : kernel.shares().rows()) {
      double[] x = experiment.training().features()[share.row()];
      double output = update.before().bias(0, 0);
      for (int i = 0; i < 3; i++) {
        output += update.before().kernel(0, i, 0) * x[i];
      }
      double error = output - experiment.training().targets()[share.row()][0];
      assertThat(share.delta()).isCloseTo(2 * error, within(1e-10));
      assertThat(share.input()).isEqualTo(x[1]);
    }
    assertThat(WeightUpdateExplanation.of(experiment, update, 3).shares().rows().getFirst().input())
        .isEqualTo(1);
    assertThat(kernel.after()).isEqualTo(kernel.before() - 0.1 * kernel.gradient());
  }

  @Test
  void adamsNumbersAreThoseOfItsFormula() {
    Experiment experiment = TestExperiments.circle(new Adam(0.02, 0.9, 0.999, 1e-7), FIT, 60);
    Update update = after(experiment, 3).update().orElseThrow();
    WeightStep step = WeightUpdateExplanation.of(experiment, update, 5).weightStep();
    Rule.Moments rule = (Rule.Moments) step.rule();
    assertThat(rule.t()).isEqualTo(3);
    assertThat(rule.m()).isEqualTo(rule.mBefore() + (step.gradient() - rule.mBefore()) * (1 - 0.9));
    assertThat(step.after())
        .isEqualTo(step.before() - rule.rate() * rule.m() / (Math.sqrt(rule.v()) + 1e-7));
  }

  @Test
  void parametersKnowTheirPlace() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), FIT, 20);
    for (int layer = 0; layer < 3; layer++) {
      for (int unit = 0; unit < experiment.start().units(layer); unit++) {
        for (int input = 0; input < experiment.start().inputs(layer); input++) {
          int index = experiment.start().kernelIndex(layer, input, unit);
          assertThat(Parameter.at(experiment.model(), index))
              .isEqualTo(new Parameter(index, layer, input, unit));
        }
        int index = experiment.start().biasIndex(layer, unit);
        Parameter bias = Parameter.at(experiment.model(), index);
        assertThat(bias).isEqualTo(new Parameter(index, layer, Parameter.BIAS, unit));
        assertThat(bias.isBias()).isTrue();
      }
    }
    assertThatThrownBy(() -> Parameter.at(experiment.model(), 25))
        .hasMessage("index must be 0 to 24. Received: 25");
    assertThatThrownBy(() -> Parameter.at(experiment.model(), -1))
        .hasMessage("index must be 0 to 24. Received: -1");
  }
}
