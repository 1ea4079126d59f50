package downhill.app.sigmoid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Runs;
import downhill.app.desk.DeskSource;
import downhill.app.sigmoid.OutputEntry.Kind;
import downhill.app.sigmoid.OutputEntry.Reason;
import downhill.data.BuiltinDataset;
import downhill.engine.activation.Sigmoid;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Backpropagation;
import downhill.lab.explain.softmax.BinaryExplanation;
import downhill.lab.explain.softmax.BinarySupply;
import downhill.lab.session.SessionState;
import downhill.picture.softmax.BinaryPart;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies on the desk of one output and how it gets there. */
final class SigmoidViewModelTest {
  private final SigmoidViewModel model = new SigmoidViewModel();

  private static Experiment moons(Loss loss) {
    return Runs.of(
        BuiltinDataset.MOONS,
        40,
        2,
        List.of(new Dense(1, new Sigmoid())),
        loss,
        new Sgd(0.1),
        new FitSettings(20, 10, true, 0, 1));
  }

  /** The slope on the desk is the one that the engine sends backward for that sample alone. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 37})
  void theGradientOfASampleIsTheEngines(int step) {
    for (Loss trained : List.of(new BinaryCrossentropy(), new MeanSquaredError())) {
      Experiment experiment = moons(trained);
      SessionState state = Runs.at(experiment, step);
      var engine = new Backpropagation(experiment.model(), trained, 1);
      Weights weights = state.snapshot().weights();
      Weights unused = Weights.zeros(experiment.model());
      var fresh = new SigmoidViewModel();
      for (int row : new int[] {0, 17, 39}) {
        fresh.following().show(state, row);
        double loss = engine.run(weights, experiment.training(), new int[] {row}, 0, 1, unused);
        double delta = engine.deltas(0)[0][0];
        BinaryExplanation output = fresh.desk().explanation();
        boolean squared = trained instanceof MeanSquaredError;
        assertThat(fresh.source()).isEqualTo(new DeskSource.Session(row, step));
        assertThat(fresh.desk().y()).isEqualTo(experiment.training().targets()[row][0]);
        assertThat(squared ? output.squaredError() : output.loss()).isCloseTo(loss, within(1e-14));
        assertThat(squared ? output.squaredErrorGradient() : output.gradient())
            .isCloseTo(delta, within(1e-15));
      }
    }
  }

  @Test
  void theDeskFollowsTheSessionUntilItIsTouched() {
    Experiment experiment = moons(new BinaryCrossentropy());
    SessionState start = Runs.at(experiment, 0);
    model.following().show(start, 5);
    double before = model.desk().z();
    model.following().show(Runs.at(experiment, 9), 5);
    assertThat(model.desk().z()).isNotEqualTo(before);
    model.following().show(start, 5);
    assertThat(model.desk().z()).isEqualTo(before);
    model.dragThreshold(0.8);
    assertThat(model.source()).isInstanceOf(DeskSource.Session.class);

    model.nudge(1);
    double touched = model.desk().z();
    assertThat(model.source()).isEqualTo(new DeskSource.ByHand());
    model.following().show(Runs.at(experiment, 4), 5);
    assertThat(model.desk().z()).isEqualTo(touched);
    model.following().follow();
    assertThat(model.source()).isEqualTo(new DeskSource.Session(5, 4));
    assertThat(model.desk().threshold()).isEqualTo(0.8);
  }

  @Test
  void onlyOneSigmoidWithASmoothLossGivesSamples() {
    assertThat(BinarySupply.of(Runs.iceCream(20))).isEqualTo(BinarySupply.NO_SIGMOID);
    assertThat(BinarySupply.of(Runs.blobs(3, 20))).isEqualTo(BinarySupply.NO_SIGMOID);
    assertThat(BinarySupply.of(moons(new MeanAbsoluteError()))).isEqualTo(BinarySupply.OTHER_LOSS);
    model.following().show(Runs.at(Runs.iceCream(20), 0), 0);
    model.following().follow();
    assertThat(model.source()).isEqualTo(new DeskSource.ByHand());
  }

  @ParameterizedTest
  @CsvSource({
    "SCORE,'',EMPTY",
    "SCORE,abc,NOT_A_NUMBER",
    "SCORE,NaN,NOT_A_NUMBER",
    "SCORE,1e308,TOO_LARGE",
    "SCORE,-1e308,TOO_LARGE",
    "TRUTH,2,NO_SHARE",
    "TRUTH,-0.1,NO_SHARE",
    "TRUTH,1e308,NO_SHARE",
    "THRESHOLD,1.01,NO_SHARE",
    "THRESHOLD,half,NOT_A_NUMBER"
  })
  void whatDoesNotFitLeavesTheDesk(Kind kind, String typed, Reason reason) {
    var before = model.desk();
    assertThat(model.enter(kind, typed)).isFalse();
    assertThat(model.desk()).isSameAs(before);
    assertThat(model.refusedProperty().get())
        .contains(new OutputEntry.Refused(kind, reason, typed));
    assertThat(model.enter(Kind.SCORE, "−2.5")).isTrue();
    assertThat(model.desk().z()).isEqualTo(-2.5);
    assertThat(model.refusedProperty().get()).isEmpty();
  }

  /** Keras compares strictly: one half is no yes. σ(ln 3) = 3/4. */
  @Test
  void theThresholdDecides() {
    model.enter(Kind.SCORE, "0");
    assertThat(model.desk().decision()).isZero();
    assertThat(model.desk().isRight()).isFalse();
    model.enter(Kind.THRESHOLD, "0.49");
    assertThat(model.desk().decision()).isEqualTo(1);
    model.enter(Kind.THRESHOLD, "0.75");
    assertThat(model.desk().turningPoint()).isCloseTo(Math.log(3), within(1e-15));
    model.nudgeThreshold(0.5);
    assertThat(model.desk().threshold()).isEqualTo(1);
    assertThat(model.desk().withScore(10_000).decision()).isZero();
  }

  @Test
  void numbersBeyondTheColumnsCanBeAskedAboutToo() {
    model.columns().steppedProperty().set(true);
    model.ask(BinaryPart.DIFFERENCE);
    assertThat(model.selected()).contains(BinaryPart.Z);
    model.ask(BinaryPart.SQUARED_SLOPE);
    assertThat(model.selected()).contains(BinaryPart.SQUARED_SLOPE);
    model.ask(BinaryPart.SQUARED_SLOPE);
    assertThat(model.selected()).isEmpty();
  }
}
