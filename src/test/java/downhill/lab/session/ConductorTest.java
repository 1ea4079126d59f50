package downhill.lab.session;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.session.Intent.MoreEpochs;
import downhill.lab.session.Intent.NewWeights;
import downhill.lab.session.Intent.Pause;
import downhill.lab.session.Intent.Play;
import downhill.lab.session.Intent.ResetLab;
import downhill.lab.session.Intent.Rewind;
import downhill.lab.session.Intent.Seek;
import downhill.lab.session.Intent.SetLearningRate;
import downhill.lab.session.Intent.StepBack;
import downhill.lab.session.Intent.StepForward;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import org.junit.jupiter.api.Test;

/** Seven epochs of five steps, pressed button by button. */
final class ConductorTest {
  private final Experiment experiment =
      TestExperiments.circle(new Sgd(0.3), new FitSettings(7, 10, true, 0, 11), 47);
  private final Conductor conductor = new Conductor(experiment, new FakeClock());

  private SessionState press(Intent intent) {
    conductor.handle(intent);
    while (conductor.activity() == Activity.SEEKING || conductor.activity() == Activity.PLAYING) {
      conductor.advance();
    }
    return conductor.state(Detail.RESTING);
  }

  private double[] weights() {
    return conductor.state(Detail.RESTING).snapshot().weights().toArray();
  }

  @Test
  void playRunsToThePlannedEndAndNoFurther() {
    SessionState end = press(new Play());
    assertThat(end.snapshot().step()).isEqualTo(35);
    assertThat(end.plannedSteps()).isEqualTo(35);
    assertThat(end.activity()).isEqualTo(Activity.FINISHED);
    assertThat(press(new Play()).snapshot().step()).isEqualTo(35);
    assertThat(press(new StepForward(StepUnit.BATCH)).snapshot().step()).isEqualTo(35);
    SessionState more = press(new MoreEpochs(2));
    assertThat(more.activity()).isEqualTo(Activity.PAUSED);
    assertThat(more.plannedSteps()).isEqualTo(45);
    assertThat(press(new Play()).snapshot().step()).isEqualTo(45);
  }

  @Test
  void stepsGoByBatchAndByEpochBothWays() {
    assertThat(press(new StepForward(StepUnit.BATCH)).snapshot().step()).isEqualTo(1);
    assertThat(press(new StepForward(StepUnit.EPOCH)).snapshot().step()).isEqualTo(5);
    assertThat(press(new StepForward(StepUnit.EPOCH)).snapshot().step()).isEqualTo(10);
    assertThat(press(new StepForward(StepUnit.BATCH)).snapshot().step()).isEqualTo(11);
    assertThat(press(new StepForward(StepUnit.BATCH)).snapshot().step()).isEqualTo(12);
    assertThat(press(new StepBack(StepUnit.BATCH)).snapshot().step()).isEqualTo(11);
    assertThat(press(new StepForward(StepUnit.BATCH)).snapshot().step()).isEqualTo(12);
    assertThat(press(new StepBack(StepUnit.EPOCH)).snapshot().step()).isEqualTo(10);
    assertThat(press(new StepBack(StepUnit.EPOCH)).snapshot().step()).isEqualTo(5);
    assertThat(press(new StepBack(StepUnit.BATCH)).snapshot().step()).isEqualTo(4);
    assertThat(press(new StepBack(StepUnit.EPOCH)).snapshot().step()).isZero();
    SessionState start = press(new StepBack(StepUnit.BATCH));
    assertThat(start.snapshot().step()).isZero();
    assertThat(start.activity()).isEqualTo(Activity.PAUSED);
    assertThat(start.recordedSteps()).isEqualTo(12);
  }

  @Test
  void rewindKeepsWeightsNewWeightsDrawsOthersResetReturns() {
    double[] start = weights();
    press(new Seek(20));
    SessionState rewound = press(new Rewind());
    assertThat(rewound.snapshot().weights().toArray()).isEqualTo(start);
    assertThat(rewound.recordedSteps()).isEqualTo(20);

    press(new SetLearningRate(0.2));
    SessionState drawn = press(new NewWeights());
    double[] first = weights();
    assertThat(first).isNotEqualTo(start);
    assertThat(drawn.recordedSteps()).isZero();
    assertThat(drawn.snapshot().step()).isZero();
    assertThat(drawn.learningRate()).isEqualTo(0.2);
    press(new NewWeights());
    double[] second = weights();
    assertThat(second).isNotEqualTo(first);

    SessionState reset = press(new ResetLab());
    assertThat(reset.snapshot().weights().toArray()).isEqualTo(start);
    assertThat(reset.learningRate()).isEqualTo(0.3);
    press(new NewWeights());
    assertThat(weights()).isEqualTo(first);
    press(new NewWeights());
    assertThat(weights()).isEqualTo(second);
  }

  @Test
  void playingOnFromThePastGivesTheSameBits() {
    press(new Play());
    double[] end = weights();
    press(new Seek(13));
    assertThat(conductor.state(Detail.RESTING).recordedSteps()).isEqualTo(35);
    press(new Play());
    assertThat(weights()).isEqualTo(end);
    press(new Seek(13));
    press(new SetLearningRate(0.3));
    assertThat(conductor.state(Detail.RESTING).recordedSteps()).isEqualTo(35);
    press(new SetLearningRate(0.1));
    assertThat(conductor.state(Detail.RESTING).recordedSteps()).isEqualTo(13);
    press(new Play());
    assertThat(weights()).isNotEqualTo(end);
  }

  @Test
  void seekingIntoTheUnknownTrainsUpToThePlan() {
    assertThat(press(new Seek(17)).snapshot().step()).isEqualTo(17);
    assertThat(press(new Seek(1_000_000)).snapshot().step()).isEqualTo(35);
    assertThat(conductor.activity()).isEqualTo(Activity.FINISHED);
  }

  @Test
  void aSeekLeftOnTheWayStillShowsItsStep() {
    press(new Seek(35));
    press(new Seek(2));
    conductor.handle(new Seek(30));
    conductor.handle(new Pause());
    StepSnapshot snapshot = conductor.state(Detail.RESTING).snapshot();
    Weights bare = TestRuns.weightsAfter(experiment, snapshot.step());
    assertThat(snapshot.weights().toArray()).isEqualTo(bare.toArray());
    if (snapshot.step() > 0) {
      assertThat(snapshot.update().orElseThrow().before().toArray())
          .isEqualTo(TestRuns.weightsAfter(experiment, snapshot.step() - 1).toArray());
    }
  }

  @Test
  void afterDivergenceASmallerRateInThePastGoesOn() {
    Experiment steep =
        TestExperiments.regression(new Sgd(50), new FitSettings(500, 100, false, 0, 1), 30);
    Conductor run = new Conductor(steep, new FakeClock());
    run.handle(new Play());
    while (run.activity() == Activity.PLAYING) {
      run.advance();
    }
    long last = run.recording().position();
    SessionState state = run.state(Detail.RESTING);
    assertThat(state.activity()).isEqualTo(Activity.DIVERGED);
    assertThat(state.divergence().orElseThrow().step()).isEqualTo(last + 1);

    run.handle(new Play());
    assertThat(run.activity()).isEqualTo(Activity.DIVERGED);
    run.handle(new Seek(3));
    while (run.activity() == Activity.SEEKING) {
      run.advance();
    }
    assertThat(run.activity()).isEqualTo(Activity.PAUSED);
    run.handle(new Seek(last + 100));
    while (run.activity() == Activity.SEEKING) {
      run.advance();
    }
    assertThat(run.activity()).isEqualTo(Activity.DIVERGED);
    run.handle(new SetLearningRate(0.1));
    assertThat(run.activity()).isEqualTo(Activity.PAUSED);
    assertThat(run.state(Detail.RESTING).divergence()).isEmpty();
  }
}
