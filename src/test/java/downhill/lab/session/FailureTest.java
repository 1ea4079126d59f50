package downhill.lab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import downhill.engine.optimizer.Adam;
import downhill.engine.training.Samples;
import downhill.lab.TestExperiments;
import downhill.lab.session.Intent.Play;
import downhill.lab.session.Intent.ResetLab;
import downhill.lab.session.Intent.Rewind;
import downhill.lab.session.Intent.Seek;
import downhill.lab.session.Intent.SetSpeed;
import downhill.lab.timeline.Curves;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A row without numbers makes the engine throw at a known step; put back, it heals. */
final class FailureTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  /** Nine batches of six rows an epoch, in file order, and six rows for validation. */
  private static Experiment experiment() {
    return TestExperiments.circle(
        new Adam(0.01, 0.9, 0.999, 1e-7), new FitSettings(20, 6, false, 0.1, 4), 60);
  }

  /** Takes the numbers of a row away; the runnable puts them back. */
  private static Runnable breakRow(Samples rows, int row) {
    double[] numbers = rows.features()[row];
    rows.features()[row] = new double[0];
    return () -> rows.features()[row] = numbers;
  }

  @Test
  void aRecordingStandsBeforeAStepThatThrew() {
    Experiment experiment = experiment();
    Recording recording = new Recording(experiment);
    recording.seek(4);
    Runnable heal = breakRow(experiment.training(), 27);
    assertThatThrownBy(recording::forward).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(recording.position()).isEqualTo(4);
    assertThat(recording.recordedSteps()).isEqualTo(4);
    assertThat(recording.snapshot(Detail.BARE).weights().toArray())
        .isEqualTo(TestRuns.weightsAfter(experiment(), 4).toArray());
    heal.run();
    assertGoesOnAsIfNothingHadBeen(recording);
  }

  @Test
  void aStepThatCouldNotBeMeasuredIsNotRecorded() {
    Experiment experiment = experiment();
    Recording recording = new Recording(experiment);
    recording.seek(26);
    Runnable heal = breakRow(experiment.validation(), 5);
    assertThatThrownBy(recording::forward).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(recording.position()).isEqualTo(26);
    assertThat(recording.recordedSteps()).isEqualTo(26);
    assertThat(recording.curves().batchLoss().steps()).isEqualTo(26);
    heal.run();
    assertGoesOnAsIfNothingHadBeen(recording);
  }

  @Test
  void whereTheWayBackIsBrokenTooTheRunStandsAtItsStart() {
    Experiment experiment = experiment();
    Recording recording = new Recording(experiment);
    recording.seek(4);
    Runnable healNext = breakRow(experiment.training(), 27);
    Runnable healWay = breakRow(experiment.training(), 0);
    assertThatThrownBy(recording::forward).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(recording.position()).isZero();
    assertThat(recording.curves().batchLoss().steps()).isZero();
    assertThat(recording.snapshot(Detail.BARE).weights().toArray())
        .isEqualTo(experiment.start().toArray());
    healNext.run();
    healWay.run();
    assertGoesOnAsIfNothingHadBeen(recording);
  }

  private static void assertGoesOnAsIfNothingHadBeen(Recording recording) {
    Recording whole = new Recording(experiment());
    whole.seek(180);
    recording.seek(180);
    assertThat(recording.snapshot(Detail.RESTING).weights().toArray())
        .isEqualTo(whole.snapshot(Detail.RESTING).weights().toArray());
    assertSame(recording.curves(), whole.curves());
  }

  private static void assertSame(Curves one, Curves other) {
    assertThat(one.batchLoss()).usingRecursiveComparison().isEqualTo(other.batchLoss());
    assertThat(one.kerasLoss()).usingRecursiveComparison().isEqualTo(other.kerasLoss());
    assertThat(one.endLoss()).usingRecursiveComparison().isEqualTo(other.endLoss());
    assertThat(one.validationLoss()).usingRecursiveComparison().isEqualTo(other.validationLoss());
  }

  @Test
  void aSessionThatFailsStandsAtTheLastGoodStepAndGoesOnHearing() throws Exception {
    Experiment experiment = experiment();
    try (Heard heard = new Heard();
        TrainingSession session = new TrainingSession(experiment)) {
      await(session, state -> state.curves().endLoss().size() == 1);
      Runnable heal = breakRow(experiment.validation(), 0);
      session.send(new SetSpeed(Speed.MAXIMUM));
      session.send(new Play());
      SessionState failed = await(session, state -> state.activity() == Activity.FAILED);
      // The ninth step ends the first epoch, and there the validation rows are measured.
      assertThat(failed.snapshot().step()).isEqualTo(8);
      assertThat(failed.recordedSteps()).isEqualTo(8);
      Failure failure = failed.failure().orElseThrow();
      assertThat(failure.step()).isEqualTo(8);
      assertThat(failure.cause()).isInstanceOf(IndexOutOfBoundsException.class);
      assertThat(failed.snapshot().weights().toArray())
          .isEqualTo(TestRuns.weightsAfter(experiment, 8).toArray());
      assertThat(heard.thrown).containsExactly(failure.cause());

      session.send(new Seek(3));
      SessionState past = await(session, state -> state.snapshot().step() == 3);
      assertThat(past.activity()).isEqualTo(Activity.PAUSED);
      assertThat(past.failure()).isEmpty();
      assertThat(past.snapshot().weights().toArray())
          .isEqualTo(TestRuns.weightsAfter(experiment, 3).toArray());
      session.send(new Rewind());
      await(session, state -> state.snapshot().step() == 0);
      session.send(new Play());
      await(session, state -> state.activity() == Activity.FAILED);
      assertThat(heard.thrown).hasSize(2);

      heal.run();
      session.send(new ResetLab());
      session.send(new Play());
      SessionState end = await(session, state -> state.activity() == Activity.FINISHED);
      assertThat(end.snapshot().weights().toArray())
          .isEqualTo(TestRuns.weightsAfter(experiment, 180).toArray());
      assertThat(end.curves().validationLoss().size()).isEqualTo(21);
    }
  }

  @Test
  void whatCannotBeMeasuredCanStillBeLookedAt() throws Exception {
    Experiment experiment = experiment();
    try (Heard heard = new Heard();
        TrainingSession session = new TrainingSession(experiment)) {
      session.send(new Seek(7));
      await(session, state -> state.snapshot().step() == 7);
      Runnable heal = breakRow(experiment.training(), 50);
      session.send(new Seek(4));
      SessionState failed = await(session, state -> state.activity() == Activity.FAILED);
      assertThat(failed.snapshot().step()).isEqualTo(4);
      assertThat(failed.snapshot().trainingEvaluation()).isEmpty();
      assertThat(heard.thrown).hasSize(1);
      heal.run();
      session.send(new Seek(5));
      SessionState healed = await(session, state -> state.snapshot().step() == 5);
      assertThat(healed.failure()).isEmpty();
      assertThat(healed.snapshot().trainingEvaluation()).isPresent();
    }
  }

  private static SessionState await(TrainingSession session, Predicate<SessionState> condition)
      throws Exception {
    return session.await(condition, LONG);
  }

  /** What the session's log gets to hear. */
  private static final class Heard extends Handler implements AutoCloseable {
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger(TrainingSession.class.getName());

    Heard() {
      logger.addHandler(this);
      logger.setUseParentHandlers(false);
    }

    @Override
    public void publish(LogRecord record) {
      thrown.add(record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      logger.setUseParentHandlers(true);
      logger.removeHandler(this);
    }
  }
}
