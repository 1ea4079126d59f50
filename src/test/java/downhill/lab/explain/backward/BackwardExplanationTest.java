package downhill.lab.explain.backward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.engine.oracle.ReferenceRun;
import downhill.lab.explain.Parameter;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class BackwardExplanationTest {
  static Experiment oracle(String name) {
    try {
      Path folder = Path.of("src/test/resources/oracle");
      Scenario scenario = ScenarioReader.read(folder.resolve(name + ".downhill"));
      return Experiment.prepare(scenario, folder, Progress.NONE);
    } catch (ScenarioException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static StepSnapshot at(Experiment experiment, long step) {
    Recording recording = new Recording(experiment);
    recording.seek(step);
    return recording.snapshot(Detail.RESTING);
  }

  private static Stop edge(int layer, int input, int unit) {
    return new Stop(Part.GRADIENT, layer, unit, input, false);
  }

  /** y = w x + b with w, b and one row at a time, by hand: dL/dŷ = 2(ŷ - y), dL/dw = x dL/dz. */
  @Test
  void aLineIsWorkedByHand() {
    Experiment experiment = oracle("line-full-batch");
    var start = experiment.start();
    double x = experiment.training().features()[3][0];
    double y = experiment.training().targets()[3][0];
    double predicted = start.kernel(0, 0, 0) * x + start.bias(0, 0);

    var explained = BackwardExplanation.of(experiment, at(experiment, 0), OptionalInt.of(3));

    assertThat(explained.step().taken()).isFalse();
    assertThat(explained.step().step()).isEqualTo(1);
    assertThat(explained.isInBatch()).isTrue();
    assertThat(explained.outputSlope(0)).isCloseTo(2 * (predicted - y), within(1e-12));
    assertThat(explained.sumSlope(0, 0)).isCloseTo(2 * (predicted - y), within(1e-12));
    assertThat(explained.input(edge(0, 0, 0))).isEqualTo(x);
    assertThat(explained.input(edge(0, Parameter.BIAS, 0))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line-full-batch",
        "line-mae",
        "line-momentum",
        "line-nesterov",
        "logistic",
        "binary-tanh",
        "binary-mse-on-sigmoid",
        "binary-leaky-rmsprop",
        "icecream-adam",
        "icecream-standardized",
        "sigmoid-with-categorical",
        "sine-elu-adagrad",
        "sine-relu-adam",
        "sine-softplus",
        "softmax-mlp-adam",
        "softmax-sparse"
      })
  void gradientsAndNewWeightsAreThoseOfTheReference(String name) {
    Experiment experiment = oracle(name);
    JsonNode trace = ReferenceRun.json(name + ".expected.json").path("trace");
    for (int step : new int[] {1, 2, 3}) {
      var explained = BackwardExplanation.of(experiment, at(experiment, step), OptionalInt.empty());
      var expected =
          ReferenceRun.weights(experiment.model(), trace.get(step - 1).path("gradients"));
      var after = ReferenceRun.weights(experiment.model(), trace.get(step - 1).path("weights"));
      assertThat(explained.step().step()).isEqualTo(step);
      for (int index = 0; index < expected.size(); index++) {
        double size = Math.max(1e-6, Math.abs(expected.get(index)));
        assertThat(explained.step().gradients().get(index))
            .isCloseTo(expected.get(index), within(1e-8 * size));
        assertThat(explained.step().weight(index).after())
            .isCloseTo(after.get(index), within(1e-9 * Math.max(1, Math.abs(after.get(index)))));
      }
    }
  }

  /** dL/da is the central difference of the loss when only that activation value is moved. */
  @Test
  void whatComesBackToAHiddenUnitIsTheSumOfItsTerms() {
    Experiment experiment = oracle("binary-tanh");
    var explained = BackwardExplanation.of(experiment, at(experiment, 3), OptionalInt.of(1));
    for (int layer = 0; layer < experiment.model().layerCount() - 1; layer++) {
      for (int unit = 0; unit < experiment.model().layers().get(layer).units(); unit++) {
        double sum = 0;
        for (BackTerm term : explained.terms(layer, unit)) {
          sum += term.product();
        }
        double slope = explained.activationSlope(layer, unit);
        double a = explained.forward().output(layer, unit);
        assertThat(slope).isCloseTo(sum, within(1e-15 + 1e-12 * Math.abs(sum)));
        // tanh' = 1 - a²
        assertThat(explained.sumSlope(layer, unit))
            .isCloseTo(slope * (1 - a * a), within(1e-15 + 1e-12 * Math.abs(slope)));
      }
    }
  }

  @Test
  void behindSoftmaxTheSlopeOfTheSumIsPMinusY() {
    Experiment experiment = oracle("softmax-mlp-adam");
    var explained = BackwardExplanation.of(experiment, at(experiment, 2), OptionalInt.of(4));
    int last = experiment.model().layerCount() - 1;
    for (int k = 0; k < experiment.model().outputs(); k++) {
      double p = explained.forward().output(last, k);
      assertThat(explained.sumSlope(last, k)).isCloseTo(p - explained.target(k), within(1e-14));
      double expected = explained.target(k) == 1 ? -1 / p : 0;
      assertThat(explained.outputSlope(k)).isCloseTo(expected, within(1e-12 * (1 + 1 / p)));
    }
  }
}
