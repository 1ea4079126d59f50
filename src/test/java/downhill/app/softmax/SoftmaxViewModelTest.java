package downhill.app.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Runs;
import downhill.app.desk.DeskSource;
import downhill.data.BuiltinDataset;
import downhill.engine.model.Weights;
import downhill.engine.training.Backpropagation;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.DeskSupply;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.session.SessionState;
import downhill.picture.softmax.DeskColumn;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies on the desk and how it gets there. */
final class SoftmaxViewModelTest {
  private final SoftmaxViewModel model = new SoftmaxViewModel();

  private double[] gradient() {
    ScoreDesk desk = model.desk();
    double[] gradient = new double[desk.size()];
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] = desk.loss().gradient(k);
    }
    return gradient;
  }

  /** The gradient on the desk is the one that the engine sends backward for that sample alone. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 37})
  void theGradientOfASampleIsTheEngines(int step) {
    Experiment experiment = Runs.blobs(4, 60);
    SessionState state = Runs.at(experiment, step);
    var engine = new Backpropagation(experiment.model(), experiment.scenario().compile().loss(), 1);
    Weights weights = state.snapshot().weights();
    Weights unused = Weights.zeros(experiment.model());
    int last = experiment.model().layerCount() - 1;
    for (int row : new int[] {0, 17, 59}) {
      model.show(state, row);
      double loss = engine.run(weights, experiment.training(), new int[] {row}, 0, 1, unused);
      double[][] deltas = engine.deltas(last);
      assertThat(model.sourceProperty().get()).isEqualTo(new DeskSource.Session(row, step));
      assertThat(model.desk().loss().loss()).isCloseTo(loss, within(1e-14));
      for (int k = 0; k < 4; k++) {
        assertThat(gradient()[k])
            .as("row %d class %d", row, k)
            .isCloseTo(deltas[k][0], within(1e-15));
        assertThat(model.desk().target().get(k)).isEqualTo(experiment.training().targets()[row][k]);
      }
    }
  }

  @Test
  void theDeskFollowsTheSessionUntilItIsTouched() {
    Experiment experiment = Runs.blobs(3, 30);
    SessionState start = Runs.at(experiment, 0);
    model.show(start, 5);
    List<Double> before = model.desk().scores();
    model.show(Runs.at(experiment, 9), 5);
    assertThat(model.desk().scores()).isNotEqualTo(before);
    assertThat(model.sourceProperty().get()).isEqualTo(new DeskSource.Session(5, 9));
    model.show(start, 5);
    assertThat(model.desk().scores()).isEqualTo(before);

    model.nudge(1, 1);
    List<Double> touched = model.desk().scores();
    assertThat(model.sourceProperty().get()).isEqualTo(new DeskSource.ByHand());
    model.show(Runs.at(experiment, 4), 5);
    assertThat(model.desk().scores()).isEqualTo(touched);
    model.heat(2);
    model.following().follow();
    assertThat(model.sourceProperty().get()).isEqualTo(new DeskSource.Session(5, 4));
    assertThat(model.desk().temperature()).isEqualTo(1);
  }

  @Test
  void aNetworkWithoutSoftmaxGivesNoSamples() {
    model.show(Runs.at(Runs.iceCream(20), 0), 0);
    assertThat(model.supplyProperty().get()).isEqualTo(DeskSupply.NO_SOFTMAX);
    assertThat(model.desk()).isEqualTo(ScoreDesk.FIRST);
    model.following().follow();
    assertThat(model.sourceProperty().get()).isEqualTo(new DeskSource.ByHand());
  }

  @Test
  void anotherLossThanCrossEntropyHasAnotherGradient() {
    Experiment other =
        Runs.of(
            BuiltinDataset.BLOBS,
            20,
            3,
            List.of(new downhill.engine.layer.Dense(3, new downhill.engine.activation.Softmax())),
            new downhill.engine.loss.MeanSquaredError(),
            new downhill.engine.optimizer.Sgd(0.1),
            new FitSettings(1, 10, true, 0, 1));
    assertThat(DeskSupply.of(other)).isEqualTo(DeskSupply.OTHER_LOSS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "NaN, 1, 2", "1e308, 1", "-1e308, 1", "5"})
  void whatDoesNotFitLeavesTheDesk(String typed) {
    ScoreDesk before = model.desk();
    assertThat(model.enter(DeskEntry.Kind.SCORES, typed)).isFalse();
    assertThat(model.desk()).isSameAs(before);
    assertThat(model.refusedProperty().get()).get().extracting("typed").isEqualTo(typed);
    model.enter(DeskEntry.Kind.SCORES, "3, 2, 1");
    assertThat(model.refusedProperty().get()).isEmpty();
  }

  @Test
  void aConstantChangesNothingAndScoresKeepTheirDigits() {
    double[] p = model.desk().softmax().probabilities();
    model.add(0.3);
    assertThat(model.desk().logits()).containsExactly(2.3, 1.3, 0.4);
    assertThat(model.desk().softmax().probabilities()).containsExactly(p, within(1e-15));
    model.nudge(0, 0.1);
    assertThat(model.desk().score(0)).isEqualTo(2.4);
    model.drag(1, 1.2345, 5);
    assertThat(model.desk().score(1)).isEqualTo(1.2);
    assertThat(model.enterScore(2, "-7.25")).isTrue();
    assertThat(model.desk().score(2)).isEqualTo(-7.25);
  }

  /** Scores 2 and 0 at T = 2 are scores 1 and 0: p = e/(e + 1). */
  @Test
  void theTemperatureDividesAndTheBaseMeasures() {
    model.prepare(List.of(2.0, 0.0));
    model.heat(2);
    assertThat(model.desk().softmax().probability(0)).isCloseTo(0.731058578630005, within(1e-15));
    model.measure(LogBase.TWO);
    assertThat(model.desk().loss().loss()).isCloseTo(0.4519410830830482, within(1e-14));
  }

  @Test
  void columnsComeOneAtATimeAndTheNewestIsExplained() {
    model.columns().steppedProperty().set(true);
    assertThat(model.columns().revealedProperty().get()).isEqualTo(1);
    model.columns().ask(DeskColumn.P.place());
    assertThat(model.selected()).contains(DeskColumn.Z);
    model.columns().on();
    model.columns().on();
    assertThat(model.selected()).contains(DeskColumn.EXP);
    model.columns().back();
    assertThat(model.columns().revealedProperty().get()).isEqualTo(2);
    assertThat(model.selected()).contains(DeskColumn.SHIFTED);
    for (int i = 0; i < 20; i++) {
      model.columns().on();
    }
    assertThat(model.columns().revealedProperty().get()).isEqualTo(8);
    model.columns().steppedProperty().set(false);
    model.columns().ask(DeskColumn.DIFFERENCE.place());
    assertThat(model.selected()).isEqualTo(Optional.empty());
  }

  @Test
  void classesComeAndGoAtTheEnd() {
    model.resize(1);
    assertThat(model.desk().labels()).containsExactly("A", "B", "C", "D");
    assertThat(model.desk().score(3)).isZero();
    for (int i = 0; i < 20; i++) {
      model.resize(1);
    }
    assertThat(model.desk().size()).isEqualTo(10);
    model.chooseTruth(9);
    for (int i = 0; i < 20; i++) {
      model.resize(-1);
    }
    assertThat(model.desk().size()).isEqualTo(2);
    assertThat(model.desk().trueClass()).hasValue(0);
  }
}
