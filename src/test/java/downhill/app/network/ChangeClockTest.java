package downhill.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.lab.session.Speed;
import downhill.lab.session.TrainingSession;
import downhill.scenario.Experiment;
import org.junit.jupiter.api.Test;

final class ChangeClockTest {
  private static final long MS = 1_000_000;

  private final Experiment experiment = Runs.iceCream(64);
  private final ChangeClock clock = new ChangeClock();

  @Test
  void aStepForwardRunsOncePastTheEyeAndEasesOut() {
    try (var session = new TrainingSession(experiment)) {
      clock.show(Runs.seek(session, 4));
      clock.show(Runs.seek(session, 5));
    }
    assertThat(clock.mark(0, false).orElseThrow().phase()).isZero();
    assertThat(clock.mark(125 * MS, false).orElseThrow().phase()).isEqualTo(0.75);
    assertThat(clock.mark(250 * MS, false)).isEmpty();
    assertThat(clock.running()).isFalse();
  }

  @Test
  void theMarkKnowsTheWeightsBeforeTheStep() {
    try (var session = new TrainingSession(experiment)) {
      SessionState before = Runs.seek(session, 4);
      clock.show(before);
      clock.show(Runs.seek(session, 5));
      assertThat(clock.mark(0, false).orElseThrow().before().toArray())
          .isEqualTo(before.snapshot().weights().toArray());
    }
  }

  @Test
  void withReducedMotionNothingMoves() {
    try (var session = new TrainingSession(experiment)) {
      clock.show(Runs.seek(session, 4));
      clock.show(Runs.seek(session, 5));
    }
    assertThat(clock.mark(0, true).orElseThrow().still()).isTrue();
    assertThat(clock.mark(300 * MS, true).orElseThrow().phase()).isEqualTo(1);
    assertThat(clock.mark(600 * MS, true)).isEmpty();
  }

  @Test
  void leapsAndStepsBackHaveNoPulse() {
    try (var session = new TrainingSession(experiment)) {
      clock.show(Runs.seek(session, 4));
      clock.show(Runs.seek(session, 9));
      assertThat(clock.running()).isFalse();
      clock.show(Runs.seek(session, 8));
      assertThat(clock.running()).isFalse();
    }
  }

  @Test
  void noPulseAboveEightStepsASecond() {
    try (var session = new TrainingSession(experiment)) {
      SessionState four = Runs.seek(session, 4);
      SessionState five = Runs.seek(session, 5);
      clock.show(playing(four, 8));
      clock.show(playing(five, 8));
      assertThat(clock.running()).isTrue();
      clock.restart();
      clock.show(playing(four, 9));
      clock.show(playing(five, 9));
      assertThat(clock.running()).isFalse();
    }
  }

  private static SessionState playing(SessionState state, double stepsPerSecond) {
    return new SessionState(
        state.experiment(),
        Activity.PLAYING,
        state.snapshot(),
        state.recordedSteps(),
        state.plannedSteps(),
        state.stepsPerEpoch(),
        state.learningRate(),
        new Speed(stepsPerSecond),
        state.curves(),
        state.divergence(),
        state.failure(),
        state.lastEdit(),
        state.byHand(),
        state.undoable(),
        state.redoable(),
        stepsPerSecond);
  }
}
