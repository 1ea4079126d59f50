package downhill.lab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.timeline.WeightEdit;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import org.junit.jupiter.api.Test;

final class SetWeightTest {
  private static final FitSettings FIT = new FitSettings(20, 100, true, 0, 9);

  private static void goTo(Conductor conductor, long step) {
    conductor.handle(new Intent.Seek(step));
    while (conductor.activity() == Activity.SEEKING) {
      conductor.advance();
    }
  }

  @Test
  void trainingGoesOnFromTheWeightThatWasSet() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FIT, 40);
    var conductor = new Conductor(experiment, new FakeClock());
    goTo(conductor, 4);
    conductor.handle(new Intent.SetWeight(1, 7));
    SessionState state = conductor.state(Detail.RESTING);
    assertThat(state.snapshot().weights().get(1)).isEqualTo(7);
    assertThat(state.lastEdit()).contains(new WeightEdit(4, 1, 7));
    // The loss that is said is that of the weights as they are now.
    assertThat(state.snapshot().trainingEvaluation().orElseThrow().loss())
        .isEqualTo(experiment.evaluator().loss(state.snapshot().weights(), experiment.training()));
    conductor.handle(new Intent.StepForward(StepUnit.BATCH));
    conductor.advance();
    Update update = conductor.state(Detail.RESTING).snapshot().update().orElseThrow();
    assertThat(update.before().get(1)).isEqualTo(7);
  }

  @Test
  void undoGoesBackToWhereItWasSet() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FIT, 40);
    var conductor = new Conductor(experiment, new FakeClock());
    goTo(conductor, 4);
    double[] before = conductor.state(Detail.RESTING).snapshot().weights().toArray();
    conductor.handle(new Intent.SetWeight(1, 7));
    goTo(conductor, 9);
    conductor.handle(new Intent.Undo());
    SessionState state = conductor.state(Detail.RESTING);
    assertThat(state.activity()).isEqualTo(Activity.PAUSED);
    assertThat(state.snapshot().step()).isEqualTo(4);
    assertThat(state.recordedSteps()).isEqualTo(4);
    assertThat(state.snapshot().weights().toArray()).isEqualTo(before);
    assertThat(state.lastEdit()).isEmpty();
    conductor.handle(new Intent.Undo());
    assertThat(conductor.state(Detail.RESTING).snapshot().step()).isEqualTo(4);
  }

  @Test
  void aWeightSetBeforeTheFirstStepIsTheNewStart() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FIT, 40);
    var conductor = new Conductor(experiment, new FakeClock());
    conductor.recording().begin();
    conductor.handle(new Intent.SetWeight(0, 3));
    goTo(conductor, 2);
    goTo(conductor, 0);
    SessionState state = conductor.state(Detail.RESTING);
    assertThat(state.snapshot().weights().get(0)).isEqualTo(3);
    assertThat(state.snapshot().start().get(0)).isEqualTo(3);
    assertThat(state.curves().endLoss().value(0))
        .isEqualTo(experiment.evaluator().loss(state.snapshot().weights(), experiment.training()));
    conductor.handle(new Intent.Undo());
    state = conductor.state(Detail.RESTING);
    assertThat(state.snapshot().start().toArray()).isEqualTo(experiment.start().toArray());
    assertThat(state.curves().endLoss().value(0))
        .isEqualTo(experiment.evaluator().loss(experiment.start(), experiment.training()));
  }

  @Test
  void aRunThatDivergedGoesOnFromAWeightThatIsSet() {
    Experiment experiment = TestExperiments.regression(new Sgd(1e200), FIT, 40);
    var conductor = new Conductor(experiment, new FakeClock());
    goTo(conductor, 20);
    assertThat(conductor.activity()).isEqualTo(Activity.DIVERGED);
    conductor.handle(new Intent.SetWeight(0, 3));
    assertThat(conductor.activity()).isEqualTo(Activity.PAUSED);
    assertThat(conductor.state(Detail.RESTING).divergence()).isEmpty();
  }

  @Test
  void whatIsNoWeightIsNotSet() {
    assertThatThrownBy(() -> new Intent.SetWeight(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
    var conductor =
        new Conductor(TestExperiments.regression(new Sgd(0.1), FIT, 40), new FakeClock());
    conductor.handle(new Intent.SetWeight(4, 1));
    assertThat(conductor.state(Detail.RESTING).lastEdit()).isEmpty();
  }
}
