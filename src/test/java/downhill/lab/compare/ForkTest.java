package downhill.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.TrainingSession;
import downhill.scenario.Branch;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that leave a session at a step: 47 rows in batches of 10, five steps an epoch. */
final class ForkTest {
  private static final FitSettings FIT = new FitSettings(7, 10, true, 0, 11);

  private static SessionState at(Experiment experiment, long step) throws Exception {
    try (TrainingSession session = new TrainingSession(experiment)) {
      session.send(new Intent.Seek(step));
      return session.await(
          state ->
              state.snapshot().step() == step
                  && state.activity() == downhill.lab.session.Activity.PAUSED,
          Duration.ofSeconds(20));
    }
  }

  private static ComparisonState fork(Experiment experiment, long at, long steps, Branch branch)
      throws Exception {
    Origin origin = Origin.Fork.of(at(experiment, at));
    return Compared.at(new Plan(experiment, origin, List.of(branch)), steps);
  }

  private static double[] after(Trainer trainer, long steps) {
    while (trainer.steps() < steps) {
      trainer.step();
    }
    return trainer.weights().toArray();
  }

  @Test
  void withTheSameSettingsItIsTheSessionGoingOn() throws Exception {
    for (var optimizer :
        List.of(new Sgd(0.3), new Sgd(0.1, 0.9, true), new Adam(0.02, 0.9, 0.999, 1e-7))) {
      Experiment experiment = TestExperiments.circle(optimizer, FIT, 47);
      Branch same = Variations.same(experiment.scenario(), "same");
      for (long step : new long[] {1, 5, 13}) {
        ComparisonState end = fork(experiment, step, 1000, same);
        assertThat(end.step()).isEqualTo(35 - step);
        assertThat(end.runs().getFirst().snapshot().weights().toArray())
            .isEqualTo(after(experiment.trainer(), 35));
      }
    }
  }

  @Test
  void anotherRateKeepsWhatTheRuleRemembers() throws Exception {
    Experiment experiment = TestExperiments.circle(new Adam(0.02, 0.9, 0.999, 1e-7), FIT, 47);
    Scenario scenario = experiment.scenario();
    Branch slower =
        new Branch("slower", scenario.compile().withLearningRate(0.005), scenario.fit());
    Trainer by = experiment.trainer();
    after(by, 13);
    by.setLearningRate(0.005);
    RunState run = fork(experiment, 13, 9, slower).runs().getFirst();
    assertThat(run.remembers()).isTrue();
    assertThat(run.snapshot().weights().toArray()).isEqualTo(after(by, 22));
  }

  /** The first step of Adam is η g / (|g| + ε/√0.001): about η, whatever came before. */
  @Test
  void anotherRuleStartsAfreshFromTheSameWeightsAndBatch() throws Exception {
    Experiment experiment = TestExperiments.circle(new Sgd(0.3), FIT, 47);
    Scenario scenario = experiment.scenario();
    Branch adam =
        new Branch("adam", scenario.compile().withOptimizer(Adam.DEFAULTS), scenario.fit());
    RunState run = fork(experiment, 13, 1, adam).runs().getFirst();
    Trainer plain = experiment.trainer();
    after(plain, 13);
    Weights before = plain.weights().copy();
    plain.step();
    Weights moved = run.snapshot().weights();
    for (int i = 0; i < before.size(); i++) {
      double g = plain.gradients().get(i);
      double expected = before.get(i) - 0.001 * g / (Math.abs(g) + 1e-7 / Math.sqrt(0.001));
      assertThat(moved.get(i)).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-12));
    }
    assertThat(run.remembers()).isFalse();
  }

  @Test
  void anotherBatchSizeBeginsWithTheEpochUnderWay() throws Exception {
    Experiment experiment = TestExperiments.circle(new Sgd(0.3), FIT, 47);
    Scenario scenario = experiment.scenario();
    Branch whole = new Branch("whole", scenario.compile(), scenario.fit().withBatchSize(47));
    ComparisonState state = fork(experiment, 13, 1, whole);
    // Two of seven epochs are behind: five full batches are left.
    assertThat(state.plannedSteps()).isEqualTo(5);
    Trainer by = experiment.of(whole).trainer(at(experiment, 13).snapshot().weights());
    assertThat(state.runs().getFirst().snapshot().update().orElseThrow().rows()).hasSize(47);
    assertThat(state.runs().getFirst().snapshot().update().orElseThrow().batchLoss())
        .isCloseTo(lossOf(by), org.assertj.core.data.Offset.offset(1e-12));
  }

  private static double lossOf(Trainer trainer) {
    trainer.step();
    return trainer.batchLoss();
  }
}
