package downhill.lab.sharpness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.session.Activity;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.TrainingSession;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SharpnessLogTest {
  private static final Experiment BENT =
      TestExperiments.circle(new Sgd(0.1), new FitSettings(100, 100, false, 0, 1), 40);

  private final TrainingSession session = new TrainingSession(BENT);
  private final SharpnessLog log = new SharpnessLog();

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void momentsAreKeptInTheirOrder() throws Exception {
    measure(at(7), 2);
    measure(at(3), 1);
    assertThat(log.series().points()).extracting(SharpnessPoint::step).containsExactly(3L, 7L);
    assertThat(log.series().at(5).orElseThrow().lambdaMax()).isEqualTo(1);
    assertThat(log.series().at(2)).isEmpty();
    assertThat(log.look(at(3))).isEmpty();
  }

  @Test
  void aRateChangedInThePastForgetsTheFuture() throws Exception {
    measure(at(3), 1);
    measure(at(7), 2);
    SharpnessQuestion late = log.look(at(8)).orElseThrow();
    at(5);
    session.send(new Intent.SetLearningRate(0.2));
    log.look(await(state -> state.learningRate() == 0.2));
    assertThat(log.series().points()).extracting(SharpnessPoint::step).containsExactly(3L);
    assertThat(log.keep(late, List.of(point(8, 9)))).isFalse();
    assertThat(log.series().has(8)).isFalse();
  }

  @Test
  void newWeightsForgetAll() throws Exception {
    SessionState first = at(0);
    measure(first, 1);
    session.send(new Intent.NewWeights());
    SessionState drawn =
        await(state -> state.snapshot().weights().get(0) != first.snapshot().weights().get(0));
    assertThat(log.look(drawn)).isPresent();
    assertThat(log.series().points()).isEmpty();
  }

  @Test
  void whatWentByTooFastIsMeasuredByTrainingOnceMore() throws Exception {
    at(0);
    session.send(new Intent.SetLearningRate(0.3));
    log.look(await(state -> state.learningRate() == 0.3));
    SessionState end = at(60);
    log.look(end);
    SharpnessReplay replay = log.gaps(end).orElseThrow();
    assertThat(replay.steps()).hasSize(60).startsWith(0L, 1L);
    var worker = new SharpnessWorker(BENT);
    assertThat(log.keep(replay, worker.work(replay, () -> false))).isTrue();
    assertThat(log.gaps(end)).isEmpty();
    SharpnessQuestion direct = new SharpnessQuestion(0, BENT, at(40).snapshot());
    double lambda = worker.work(direct, () -> false).getFirst().lambdaMax();
    assertThat(log.series().at(40).orElseThrow().step()).isEqualTo(40);
    assertThat(log.series().at(40).orElseThrow().lambdaMax())
        .isCloseTo(lambda, within(1e-8 * lambda));
  }

  @Test
  void aRunThatWentAnotherWayIsNotMadeUp() throws Exception {
    at(30);
    session.send(new Intent.SetLearningRate(0.3));
    await(state -> state.learningRate() == 0.3);
    SessionState end = at(60);
    log.look(end);
    SharpnessReplay replay = log.gaps(end).orElseThrow();
    assertThat(new SharpnessWorker(BENT).work(replay, () -> false)).isEmpty();
    assertThat(new SharpnessWorker(BENT).work(replay, () -> true)).isEmpty();
  }

  /** 2·80 + 80 + 80·80 + 80 + 80 + 1 weights are more than 5,000. */
  @Test
  void aLargeNetworkOpenedAfterASmallOneHasNoGaps() throws Exception {
    log.look(at(5));
    Experiment large =
        TestExperiments.circle(new Sgd(0.1), new FitSettings(100, 100, false, 0, 1), 40, 80, 80);
    assertThat(SharpnessQuestion.measurable(large)).isFalse();
    try (var other = new TrainingSession(large)) {
      other.send(new Intent.Seek(5));
      SessionState state =
          other.await(
              now -> now.snapshot().step() == 5 && now.activity() != Activity.SEEKING,
              Duration.ofSeconds(20));
      assertThat(log.look(state)).isEmpty();
      assertThat(log.gaps(state)).isEmpty();
    }
  }

  @Test
  void theReplayBeginsWithTheWeightsOfTheRunItself() throws Exception {
    session.send(new Intent.NewWeights());
    SessionState end = at(20);
    log.look(end);
    SharpnessReplay replay = log.gaps(end).orElseThrow();
    assertThat(new SharpnessWorker(BENT).work(replay, () -> false)).hasSize(20);
  }

  @Test
  void theLineIsWhereTheRateWouldBeTheLimit() {
    assertThat(SharpnessQuestion.bearable(new Sgd(0.1)).orElseThrow()).isCloseTo(20, within(1e-12));
    assertThat(SharpnessQuestion.bearable(new Sgd(0.1, 0.9, false)).orElseThrow())
        .isCloseTo(38, within(1e-12));
    assertThat(SharpnessQuestion.bearable(new Sgd(0.1, 0.9, true)).orElseThrow())
        .isCloseTo(3.8 / 2.8 * 10, within(1e-12));
    assertThat(SharpnessQuestion.bearable(Adam.DEFAULTS)).isEmpty();
  }

  @Test
  void longSeriesAreThinned() {
    SharpnessSeries series = SharpnessSeries.empty();
    for (int step = 0; step <= SharpnessSeries.MOST_POINTS; step++) {
      series = series.with(point(step, 1));
    }
    assertThat(series.points()).hasSize(SharpnessSeries.MOST_POINTS / 2 + 1);
    assertThat(series.has(0)).isTrue();
    assertThat(series.has(1)).isFalse();
  }

  private static SharpnessPoint point(long step, double lambda) {
    return new SharpnessPoint(step, lambda, OptionalDouble.empty());
  }

  private void measure(SessionState state, double lambda) {
    SharpnessPoint point = point(state.snapshot().step(), lambda);
    assertThat(log.keep(log.look(state).orElseThrow(), List.of(point))).isTrue();
  }

  private SessionState at(long step) throws Exception {
    session.send(new Intent.Seek(step));
    return await(state -> state.snapshot().step() == step && state.activity() != Activity.SEEKING);
  }

  private SessionState await(Predicate<SessionState> condition) throws Exception {
    return session.await(condition, Duration.ofSeconds(20));
  }
}
