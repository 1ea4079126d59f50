package downhill.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.scenario.Branch;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Linear regression by full batches: fast, slow and diverging. */
final class ConvergenceTest {
  private static final Experiment EXPERIMENT =
      TestExperiments.regression(new Sgd(0.3), new FitSettings(30, 64, true, 0, 1), 40);

  private static Branch rate(double rate) {
    var scenario = EXPERIMENT.scenario();
    return new Branch("" + rate, scenario.compile().withLearningRate(rate), scenario.fit());
  }

  private static ComparisonState at(long step, Double... rates) throws Exception {
    List<Branch> branches = java.util.Arrays.stream(rates).map(ConvergenceTest::rate).toList();
    return Compared.at(Plan.of(EXPERIMENT).with(branches), step);
  }

  @Test
  void theTargetIsNineTenthsOfTheBestRunsWayDown() throws Exception {
    ComparisonState end = at(30, 0.3, 0.0001);
    double[] losses = new double[31];
    var trainer = EXPERIMENT.trainer();
    for (int step = 0; step <= 30; step++) {
      losses[step] = EXPERIMENT.evaluator().loss(trainer.weights(), EXPERIMENT.training());
      trainer.step();
    }
    double best = java.util.Arrays.stream(losses).min().orElseThrow();
    double target = Convergence.targetOf(end).orElseThrow();
    assertThat(target).isCloseTo(best + 0.1 * (losses[0] - best), within(1e-9));
    Convergence convergence = new Convergence(target);
    assertThat(convergence.count(end)).isEqualTo(1);
    int first = 0;
    while (losses[first] > target) {
      first++;
    }
    assertThat(convergence.firstStep(end.runs().getFirst())).isEqualTo(OptionalLong.of(first));
    assertThat(convergence.firstStep(end.runs().getLast())).isEmpty();
  }

  @Test
  void thereIsNoTargetBeforeAllHaveEndedButTheUsersOwn() throws Exception {
    ComparisonState early = at(29, 0.3, 0.0001);
    assertThat(Convergence.targetOf(early)).isEmpty();
    assertThat(new Convergence(1e9).count(early)).isEqualTo(2);
    assertThat(new Convergence(0).count(early)).isZero();
  }

  @Test
  void aRunThatDivergedHasNotConverged() throws Exception {
    ComparisonState end = at(30, 0.3, 1e200);
    assertThat(end.runs().getLast().outcome()).isEqualTo(RunState.Outcome.DIVERGED);
    assertThat(new Convergence(Double.MAX_VALUE).count(end)).isEqualTo(1);
    assertThat(Convergence.targetOf(end)).isPresent();
  }

  @Test
  void whereNoRunEverFellThereIsNoTarget() throws Exception {
    assertThat(Convergence.targetOf(at(30, 1e200))).isEmpty();
  }
}
