package downhill.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.compare.CompareIntent.Compare;
import downhill.lab.compare.CompareIntent.Play;
import downhill.lab.compare.CompareIntent.Rewind;
import downhill.lab.compare.CompareIntent.Seek;
import downhill.lab.compare.CompareIntent.SetSpeed;
import downhill.lab.compare.CompareIntent.StepForward;
import downhill.lab.session.Activity;
import downhill.lab.session.Failure;
import downhill.lab.session.FakeClock;
import downhill.lab.session.SessionState;
import downhill.lab.session.Speed;
import downhill.lab.session.StepUnit;
import downhill.lab.session.TrainingSession;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nine rates, 47 rows in batches of 10, seven epochs: 35 steps. */
final class ComparisonSessionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Logger LOG = Logger.getLogger(ComparisonSession.class.getName());

  private final Experiment experiment =
      TestExperiments.circle(new Sgd(0.3), new FitSettings(7, 10, true, 0, 11), 47);
  private final Plan plan = Plan.of(experiment);
  private final ComparisonSession session = new ComparisonSession(plan, new FakeClock());

  @AfterEach
  void close() {
    session.close();
    LOG.setUseParentHandlers(true);
  }

  private ComparisonState await(Predicate<ComparisonState> condition) throws Exception {
    return session.await(condition, PATIENCE);
  }

  @Test
  void beginsPausedBeforeAnyStep() throws Exception {
    ComparisonState state = await(now -> true);
    assertThat(state.activity()).isEqualTo(Activity.PAUSED);
    assertThat(state.step()).isZero();
    assertThat(state.plannedSteps()).isEqualTo(35);
    assertThat(state.runs()).hasSize(9).allMatch(run -> Double.isFinite(run.loss()));
  }

  @Test
  void playsToTheEndAtAnySpeedWithTheSameBits() throws Exception {
    session.send(new Play());
    ComparisonState slow = await(now -> now.activity() == Activity.FINISHED);
    session.send(new Rewind());
    await(now -> now.step() == 0 && now.activity() == Activity.PAUSED);
    Plan again =
        Plan.of(TestExperiments.circle(new Sgd(0.3), new FitSettings(7, 10, true, 0, 11), 47));
    session.send(new Compare(again));
    session.send(new SetSpeed(Speed.MAXIMUM));
    session.send(new Play());
    ComparisonState fast =
        await(now -> now.plan().equals(again) && now.activity() == Activity.FINISHED);
    assertThat(slow.step()).isEqualTo(35);
    for (int i = 0; i < 9; i++) {
      assertThat(fast.runs().get(i).snapshot().weights().toArray())
          .isEqualTo(slow.runs().get(i).snapshot().weights().toArray());
    }
  }

  @Test
  void seeksStepsAndPauses() throws Exception {
    session.send(new Seek(20));
    await(now -> now.step() == 20 && now.activity() == Activity.PAUSED);
    session.send(new StepForward(StepUnit.BATCH));
    ComparisonState state = await(now -> now.step() == 21 && now.activity() == Activity.PAUSED);
    assertThat(state.recordedSteps()).isEqualTo(21);
    session.send(new Seek(1000));
    await(now -> now.activity() == Activity.FINISHED);
    session.send(new Seek(3));
    ComparisonState back = await(now -> now.step() == 3);
    assertThat(back.recordedSteps()).isEqualTo(35);
    assertThat(back.runs()).allMatch(run -> run.snapshot().step() == 3);
  }

  /** Weights of another network cannot be gone on with: that should never be asked for. */
  private Plan impossible() {
    Experiment other =
        TestExperiments.regression(new Sgd(0.1), new FitSettings(2, 5, true, 0, 1), 20);
    SessionState elsewhere;
    try (var stranger = new TrainingSession(other)) {
      elsewhere = stranger.state();
    }
    return plan.from(Origin.Fork.of(elsewhere));
  }

  @Test
  void aStartThatFailsIsReportedAndAnotherPlanIsTaken() throws Exception {
    LOG.setUseParentHandlers(false);
    try (var broken = new ComparisonSession(impossible(), new FakeClock())) {
      Failure failure = broken.awaitFailure(PATIENCE);
      assertThat(failure.step()).isZero();
      assertThat(broken.state()).isEmpty();
      // Trying again fails again, and a plan that can be run ends the trouble.
      broken.send(new Play());
      broken.send(new Compare(plan));
      ComparisonState state = broken.await(now -> now.plan().equals(plan), PATIENCE);
      assertThat(state.runs()).hasSize(9);
      assertThat(broken.failure()).isEmpty();
    }
  }

  @Test
  void aPlanThatFailsIsReportedAndTheNextOneRuns() throws Exception {
    LOG.setUseParentHandlers(false);
    session.send(new Seek(5));
    await(now -> now.step() == 5);
    session.send(new Compare(impossible()));
    session.awaitFailure(PATIENCE);
    session.send(new Compare(plan));
    session.send(new Seek(7));
    assertThat(await(now -> now.step() == 7).runs()).hasSize(9);
    assertThat(session.failure()).isEmpty();
  }

  @Test
  void anotherExperimentBeginsAnew() throws Exception {
    session.send(new Seek(20));
    await(now -> now.step() == 20);
    Experiment other =
        TestExperiments.regression(new Sgd(0.1), new FitSettings(2, 5, true, 0, 1), 20);
    session.send(new Compare(Plan.of(other)));
    ComparisonState state = await(now -> now.plan().experiment().equals(other));
    assertThat(state.step()).isZero();
    assertThat(state.plannedSteps()).isEqualTo(8);
  }
}
