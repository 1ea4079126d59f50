package downhill.lab.explain.backward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.lab.explain.backward.GradientCheck.Finding;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CentralDifferenceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "line-full-batch",
        "logistic",
        "binary-tanh",
        "binary-leaky-rmsprop",
        "icecream-adam",
        "sigmoid-with-categorical",
        "sine-elu-adagrad",
        "softmax-mlp-adam"
      })
  void everyGradientAgreesWithItsCentralDifference(String name) {
    Experiment experiment = BackwardExplanationTest.oracle(name);
    StepAtHand step = StepAtHand.of(experiment, BackwardExplanationTest.at(experiment, 3));
    for (int index = 0; index < experiment.model().parameterCount(); index++) {
      GradientCheck check = GradientCheck.of(experiment, step, index);
      assertThat(check.finding())
          .as("%s, weight %d: %s", name, index, check)
          .isEqualTo(Finding.AGREES);
      assertThat(check.difference()).isCloseTo(check.gradient(), within(1e-4));
    }
  }

  /**
   * One row, one weight, L = relu(w x)², w = 0: the slope is 0 at the left, 0 by definition at 0.
   */
  @Test
  void reluAtItsKinkIsNamed() throws ScenarioException {
    Experiment experiment = one("relu", "mse", 0, 1, -3);
    GradientCheck check = GradientCheck.of(experiment, first(experiment), 0);
    // (relu(h) + 3)² against (0 + 3)²: the central difference sees half the slope of 6.
    assertThat(check.gradient()).isZero();
    assertThat(check.difference()).isCloseTo(3, within(1e-5));
    assertThat(check.finding()).isEqualTo(Finding.KINK);
  }

  /** |w - y| at w = y: by definition 0, and so is the central difference. */
  @Test
  void theAbsoluteValueAtItsKinkIsEven() throws ScenarioException {
    Experiment experiment = one("linear", "mae", 2, 1, 2);
    GradientCheck check = GradientCheck.of(experiment, first(experiment), 0);
    assertThat(check.gradient()).isZero();
    assertThat(check.difference()).isZero();
    assertThat(check.finding()).isEqualTo(Finding.AGREES);
  }

  /** |w - y| with y a little beside w: the difference sees both sides, the gradient one. */
  @Test
  void theAbsoluteValueBesideItsKinkIsNamed() throws ScenarioException {
    Experiment experiment = one("linear", "mae", 2, 1, 2.000003);
    GradientCheck check = GradientCheck.of(experiment, first(experiment), 0);
    assertThat(check.gradient()).isEqualTo(-1);
    assertThat(check.difference()).isGreaterThan(-0.9);
    assertThat(check.finding()).isEqualTo(Finding.KINK);
  }

  /** p = 1e-7 at w = 1e-7: below it the loss is clipped and flat, above it falls. */
  @Test
  void clippingIsNamed() throws ScenarioException {
    Experiment experiment = one("linear", "binary_crossentropy", 1e-7, 1, 1);
    GradientCheck check = GradientCheck.of(experiment, first(experiment), 0);
    assertThat(check.finding()).isEqualTo(Finding.CLIPPED);
  }

  private static StepAtHand first(Experiment experiment) {
    return StepAtHand.of(experiment, BackwardExplanationTest.at(experiment, 0));
  }

  private static Experiment one(String activation, String loss, double w, double x, double y)
      throws ScenarioException {
    String text =
        """
        {"format": "downhill-scenario", "version": 1,
         "data": {"source": "inline", "features": ["x"], "target": "y", "rows": [[%s, %s]]},
         "model": {"layers": [{"type": "dense", "units": 1, "activation": "%s"}],
                   "weights": [{"kernel": [[%s]], "bias": [0.0]}]},
         "compile": {"optimizer": {"name": "sgd"}, "loss": "%s"}}
        """
            .formatted(x, y, activation, w, loss);
    return Experiment.prepare(ScenarioReader.read(text, "one"), Path.of(""), Progress.NONE);
  }
}
