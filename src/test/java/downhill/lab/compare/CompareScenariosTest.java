package downhill.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.Progress;
import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.Spectrum;
import downhill.lab.session.Activity;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.Lab;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The scenarios of the lab show what their titles promise. */
final class CompareScenariosTest {
  private static Experiment experiment(String id) throws Exception {
    return Experiment.prepare(BuiltinScenarios.of(id).orElseThrow(), Progress.NONE);
  }

  private static ComparisonState end(String id) throws Exception {
    ComparisonState end = Compared.at(Plan.of(experiment(id)), Long.MAX_VALUE);
    assertThat(end.activity()).isEqualTo(Activity.FINISHED);
    assertThat(end.plan().experiment().scenario().lab()).isEqualTo(Lab.COMPARE);
    return end;
  }

  private static Map<String, Double> losses(ComparisonState state) {
    return state.runs().stream()
        .collect(Collectors.toMap(run -> run.branch().name(), RunState::loss));
  }

  /** Standardised ice cream: steps of more than 2/λmax, about 0.94, lead ever further away. */
  @Test
  void ratesStallGlideOvershootAndDiverge() throws Exception {
    Experiment experiment = experiment("compare-rates");
    Spectrum spectrum =
        new Hessian(
                experiment.model(), experiment.scenario().compile().loss(), experiment.training())
            .spectrum(experiment.start())
            .orElseThrow();
    assertThat(2 / spectrum.curvature(true).lambdaMax()).isBetween(0.9, 1.0);
    Map<String, Double> losses = losses(end("compare-rates"));
    double start = Compared.at(Plan.of(experiment), 0).runs().getFirst().loss();
    // The noise of 5 leaves a floor of about 25.
    for (String arrives : List.of("0.1", "0.3", "0.5", "0.8", "0.9")) {
      assertThat(losses.get(arrives)).as(arrives).isBetween(20.0, 30.0);
    }
    assertThat(losses.get("0.003")).isGreaterThan(start / 2);
    assertThat(losses.get("1.1")).isGreaterThan(1e6 * start);
  }

  @Test
  void fourOptimizersFinishFarApart() throws Exception {
    Map<String, Double> losses = losses(end("compare-optimizers"));
    assertThat(losses.get("SGD")).isGreaterThan(2 * losses.get("momentum"));
    assertThat(losses.get("momentum")).isGreaterThan(2 * losses.get("Adam"));
  }

  @Test
  void someSeedsGetStuck() throws Exception {
    ComparisonState end = end("compare-seeds");
    Convergence convergence = new Convergence(Convergence.targetOf(end).orElseThrow());
    assertThat(convergence.count(end)).isBetween(3, 7);
    for (RunState run : end.runs()) {
      assertThat(run.accuracy() > 0.95).as(run.branch().name()).isEqualTo(convergence.reached(run));
    }
  }
}
