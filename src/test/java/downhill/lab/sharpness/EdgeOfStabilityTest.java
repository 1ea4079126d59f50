package downhill.lab.sharpness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Trainer;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Compile;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenario shows what it is for: curvature climbs to 2/η and stays there. */
final class EdgeOfStabilityTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.2, 0.4})
  void curvatureSettlesAtTwoOverTheRate(double rate) throws ScenarioException {
    Experiment experiment = experiment(rate);
    Trainer trainer = experiment.trainer();
    var worker = new SharpnessWorker(experiment);
    while (trainer.steps() < 1900) {
      assertThat(trainer.step()).isTrue();
    }
    // It swings about the line: what settles is the mean.
    double sum = 0;
    for (int i = 0; i < 20; i++) {
      for (int step = 0; step < 5; step++) {
        trainer.step();
      }
      sum += worker.lambdaMax(trainer.weights(), new int[0], () -> false).orElseThrow();
    }
    assertThat(sum / 20).isCloseTo(2 / rate, within(0.1 * 2 / rate));
  }

  @Test
  void itBeginsFarBelowThatLine() throws ScenarioException {
    Experiment experiment = experiment(0.1);
    double first =
        new SharpnessWorker(experiment)
            .lambdaMax(experiment.start(), new int[0], () -> false)
            .orElseThrow();
    assertThat(first).isBetween(0.5, 12.0);
  }

  private static Experiment experiment(double rate) throws ScenarioException {
    Scenario shipped = BuiltinScenarios.of("edge-of-stability").orElseThrow().scenario();
    var compile = new Compile(new Sgd(rate), shipped.compile().loss(), List.of());
    return Experiment.prepare(shipped.withCompile(compile), Path.of("."), Progress.NONE);
  }
}
