package downhill.lab.session;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import org.junit.jupiter.api.Test;

/** Other moments of a run, made again beside it, have the bits that the run had. */
final class PastMomentsTest {
  private final Experiment experiment =
      TestExperiments.regression(new Sgd(0.1), new FitSettings(10, 4, true, 0, 1), 10);
  private final Conductor conductor = new Conductor(experiment, new FakeClock());

  @Test
  void aRunWithChangesByHandIsMadeAgainBitByBit() {
    go(2);
    StepSnapshot two = state().snapshot();
    conductor.handle(new Intent.SetLearningRate(0.02));
    go(4);
    conductor.handle(new Intent.SetWeight(0, 1.5));
    conductor.handle(new Intent.Freeze(1, true));
    go(6);
    StepSnapshot six = state().snapshot();
    go(9);

    var moments = new PastMoments();
    SessionState now = state();
    assertThat(moments.at(now, 9, () -> false)).contains(now);
    same(moments.at(now, 2, () -> false).orElseThrow(), two);
    same(moments.at(now, 6, () -> false).orElseThrow(), six);
    assertThat(moments.at(now, 6, () -> false).orElseThrow().learningRate()).isEqualTo(0.02);
  }

  @Test
  void theNextStepIsTheOneThatWillBeTaken() {
    go(3);
    SessionState ahead = new PastMoments().at(state(), 4, () -> false).orElseThrow();
    go(4);
    same(ahead, state().snapshot());
  }

  @Test
  void whoDoesNotWaitAnyMoreGetsNothing() {
    go(5);
    assertThat(new PastMoments().at(state(), 2, () -> true)).isEmpty();
    assertThat(new PastMoments().at(state(), -1, () -> false)).isEmpty();
  }

  private void go(long step) {
    conductor.handle(new Intent.Seek(step));
    while (conductor.activity() == Activity.SEEKING) {
      conductor.advance();
    }
  }

  private SessionState state() {
    return conductor.state(Detail.RESTING);
  }

  private static void same(SessionState made, StepSnapshot was) {
    assertThat(made.snapshot().step()).isEqualTo(was.step());
    assertThat(made.snapshot().weights().values()).containsExactly(was.weights().values());
    assertThat(made.snapshot().update().orElseThrow().gradients().values())
        .containsExactly(was.update().orElseThrow().gradients().values());
  }
}
