package downhill.lab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.session.Intent.MoreEpochs;
import downhill.lab.session.Intent.Pause;
import downhill.lab.session.Intent.Play;
import downhill.lab.session.Intent.Seek;
import downhill.lab.session.Intent.SetLearningRate;
import downhill.lab.session.Intent.SetSpeed;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrainingSessionTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private final Experiment experiment =
      TestExperiments.circle(
          new Adam(0.01, 0.9, 0.999, 1e-7), new FitSettings(200, 10, true, 0.1, 4), 60);

  private static SessionState await(TrainingSession session, Predicate<SessionState> condition)
      throws InterruptedException, TimeoutException {
    return session.await(condition, LONG);
  }

  @Test
  void beginsCompleteAndPausedAtStepZero() {
    try (TrainingSession session = new TrainingSession(experiment)) {
      SessionState state = session.state();
      assertThat(state.activity()).isEqualTo(Activity.PAUSED);
      assertThat(state.snapshot().step()).isZero();
      assertThat(state.snapshot().trainingEvaluation()).isPresent();
      assertThat(state.curves().endLoss().size()).isEqualTo(1);
      assertThat(state.curves().validationLoss().size()).isEqualTo(1);
    }
  }

  @Test
  void playingInTheWindowGivesTheBitsOfTheBareTrainer() throws Exception {
    try (TrainingSession session = new TrainingSession(experiment)) {
      session.send(new SetSpeed(Speed.MAXIMUM));
      session.send(new Play());
      SessionState end = await(session, state -> state.activity() == Activity.FINISHED);
      assertThat(end.snapshot().step()).isEqualTo(1200);
      assertThat(end.snapshot().weights().toArray())
          .isEqualTo(TestRuns.weightsAfter(experiment, 1200).toArray());
      session.send(new Seek(777));
      SessionState past = await(session, state -> state.activity() == Activity.PAUSED);
      assertThat(past.snapshot().step()).isEqualTo(777);
      assertThat(past.snapshot().weights().toArray())
          .isEqualTo(TestRuns.weightsAfter(experiment, 777).toArray());
      assertThat(past.curves()).isSameAs(end.curves());
    }
  }

  @Test
  void whoLooksSeesARunningSessionMove() throws Exception {
    FitSettings endless = new FitSettings(1_000_000, 10, true, 0, 4);
    Experiment longRun = TestExperiments.circle(new Sgd(0.1), endless, 60);
    try (TrainingSession session = new TrainingSession(longRun)) {
      session.send(new SetSpeed(Speed.MAXIMUM));
      session.send(new Play());
      SessionState first = await(session, state -> state.snapshot().step() > 0);
      SessionState second =
          await(session, state -> state.snapshot().step() > first.snapshot().step());
      assertThat(second.activity()).isEqualTo(Activity.PLAYING);
      session.send(new SetLearningRate(0.01));
      SessionState changed = await(session, state -> state.learningRate() == 0.01);
      assertThat(changed.activity()).isEqualTo(Activity.PLAYING);
      session.send(new Pause());
      SessionState paused = await(session, state -> state.activity() == Activity.PAUSED);
      assertThat(paused.snapshot().step()).isEqualTo(paused.recordedSteps());
      assertThat(session.state()).isSameAs(paused);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 10, 50, 5000})
  void stepsComeAtTheChosenSpeed(double stepsPerSecond) throws Exception {
    FakeClock clock = new FakeClock();
    try (TrainingSession session = new TrainingSession(experiment, clock)) {
      session.send(new SetSpeed(new Speed(stepsPerSecond)));
      session.send(new Play());
      await(session, state -> state.activity() == Activity.FINISHED);
      // The first of 1200 steps is taken at once.
      assertThat(clock.nanos() / 1e9).isCloseTo(1199 / stepsPerSecond, within(1e-3));
    }
  }

  @Test
  void manySeeksEndAtTheLast() throws Exception {
    try (TrainingSession session = new TrainingSession(experiment)) {
      session.send(new Seek(1200));
      for (int step = 1; step <= 500; step++) {
        session.send(new Seek(1 + (step * 37) % 1200));
      }
      session.send(new Seek(321));
      SessionState state = await(session, s -> s.snapshot().step() == 321);
      assertThat(state.snapshot().weights().toArray())
          .isEqualTo(TestRuns.weightsAfter(experiment, 321).toArray());
    }
  }

  @Test
  void waitingInVainSaysWhatWasThere() {
    try (TrainingSession session = new TrainingSession(experiment)) {
      assertThatThrownBy(() -> session.await(s -> s.snapshot().step() == 1, Duration.ZERO))
          .isInstanceOf(TimeoutException.class)
          .hasMessage("the state must come within PT0S. Received: PAUSED at step 0");
    }
  }

  @Test
  void impossibleWishesAreRefused() {
    assertThatThrownBy(() -> new SetLearningRate(0))
        .hasMessage("learningRate must be positive and finite. Received: 0.0");
    assertThatThrownBy(() -> new SetLearningRate(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SetLearningRate(Double.NaN))
        .hasMessage("learningRate must be positive and finite. Received: NaN");
    assertThatThrownBy(() -> new SetLearningRate(Double.POSITIVE_INFINITY))
        .hasMessage("learningRate must be positive and finite. Received: Infinity");
    assertThat(new SetLearningRate(1e300).learningRate()).isEqualTo(1e300);
    assertThatThrownBy(() -> new Seek(-1)).hasMessage("step must not be negative. Received: -1");
    assertThatThrownBy(() -> new MoreEpochs(0)).hasMessage("epochs must be positive. Received: 0");
    assertThatThrownBy(() -> new Speed(0.1))
        .hasMessage("stepsPerSecond must be at least 0.5. Received: 0.1");
  }
}
