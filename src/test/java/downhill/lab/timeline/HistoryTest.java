package downhill.lab.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.scenario.FitSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What hands change of a run happens again on replay, goes back by undo and again by redo. */
final class HistoryTest {
  private static final FitSettings SHUFFLED = new FitSettings(200, 25, true, 0, 11);

  static List<Optimizer> optimizers() {
    return List.of(new Sgd(0.1), new Sgd(0.05, 0.9, true), new Adam(0.02, 0.9, 0.999, 1e-7));
  }

  private static Trainer trainer(Optimizer optimizer) {
    return TestExperiments.circle(optimizer, SHUFFLED, 60).trainer();
  }

  private static Timeline timeline(Optimizer optimizer) {
    return new Timeline(trainer(optimizer), 1 << 14, 4);
  }

  private static void runTo(Timeline timeline, long step) {
    while (timeline.position() < step) {
      timeline.forward();
    }
  }

  private static double[] weights(Timeline timeline) {
    return timeline.trainer().weights().toArray();
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aFreezeHappensAgainOnReplay(Optimizer optimizer) {
    Trainer bare = trainer(optimizer);
    double[][] expected = new double[151][];
    for (int step = 0; step <= 150; step++) {
      if (step > 0) {
        bare.step();
      }
      if (step == 30) {
        bare.setFrozen(new int[] {2, 5});
      } else if (step == 90) {
        bare.setFrozen(new int[] {5});
      }
      expected[step] = bare.weights().toArray();
    }
    Timeline timeline = timeline(optimizer);
    runTo(timeline, 30);
    timeline.setFrozen(5, true);
    timeline.setFrozen(2, true);
    runTo(timeline, 90);
    timeline.setFrozen(2, false);
    runTo(timeline, 150);
    for (long step : new long[] {150, 0, 31, 30, 29, 89, 90, 91, 64, 4, 150}) {
      timeline.seek(step);
      assertThat(weights(timeline)).as("step %d", step).isEqualTo(expected[(int) step]);
    }
    timeline.seek(60);
    assertThat(timeline.frozenAfter(60)).containsExactly(2, 5);
    assertThat(timeline.frozenAfter(29)).isEmpty();
    assertThat(timeline.steadySince(60)).isEqualTo(30);
    timeline.undo();
    assertThat(timeline.position()).isEqualTo(90);
    runTo(timeline, 100);
    assertThat(timeline.frozenAfter(100)).containsExactly(2, 5);
  }

  @Test
  void redoMakesAgainWhatUndoTookBack() {
    Timeline timeline = timeline(new Sgd(0.1));
    runTo(timeline, 20);
    timeline.setWeight(3, 2);
    runTo(timeline, 40);
    timeline.setLearningRate(0.3);
    runTo(timeline, 50);
    timeline.setFrozen(1, true);
    runTo(timeline, 70);
    double[] end = weights(timeline);
    assertThat(timeline.undoable()).contains(new HandChange.Freeze(1, true));
    timeline.undo();
    assertThat(timeline.undoable()).contains(new HandChange.LearningRate());
    timeline.undo();
    assertThat(timeline.position()).isEqualTo(40);
    assertThat(timeline.learningRate()).isEqualTo(0.1);
    timeline.undo();
    assertThat(timeline.undo()).isFalse();
    assertThat(timeline.redoable()).contains(new HandChange.Weight(3));
    for (long at : new long[] {20, 40, 50}) {
      runTo(timeline, at);
      assertThat(timeline.redo()).hasValue(at);
      assertThat(timeline.position()).isEqualTo(at);
    }
    assertThat(timeline.redo()).isEmpty();
    runTo(timeline, 70);
    assertThat(weights(timeline)).isEqualTo(end);
  }

  @Test
  void aDragOverManyStepsIsOneChange() {
    Timeline timeline = timeline(new Sgd(0.1));
    runTo(timeline, 10);
    timeline.setLearningRate(0.2);
    timeline.hold();
    for (int step = 11; step <= 30; step++) {
      runTo(timeline, step);
      timeline.setLearningRate(0.2 + step / 100.0);
    }
    timeline.letGo();
    runTo(timeline, 45);
    double[] end = weights(timeline);
    timeline.undo();
    assertThat(timeline.position()).isEqualTo(11);
    assertThat(timeline.learningRate()).isEqualTo(0.2);
    assertThat(timeline.redo()).hasValue(30);
    runTo(timeline, 45);
    assertThat(weights(timeline)).isEqualTo(end);
    timeline.undo();
    timeline.undo();
    assertThat(timeline.learningRate()).isEqualTo(0.1);
  }

  @Test
  void numbersTypedOneAfterTheOtherAreTwoChanges() {
    Timeline timeline = timeline(new Sgd(0.1));
    runTo(timeline, 5);
    double before = timeline.trainer().weights().get(0);
    for (double value : new double[] {1, 2}) {
      timeline.hold();
      timeline.setWeight(0, value);
      timeline.letGo();
    }
    timeline.undo();
    assertThat(timeline.trainer().weights().get(0)).isEqualTo(1);
    timeline.undo();
    assertThat(timeline.trainer().weights().get(0)).isEqualTo(before);
  }

  @Test
  void aNewChangeEndsWhatCouldComeAgain() {
    Timeline timeline = timeline(new Sgd(0.1));
    runTo(timeline, 5);
    timeline.setWeight(0, 1);
    timeline.undo();
    timeline.setFrozen(0, true);
    assertThat(timeline.redo()).isEmpty();
  }

  @Test
  void changesOfAForgottenFutureAreForgottenWithIt() {
    Timeline timeline = timeline(new Sgd(0.1));
    runTo(timeline, 5);
    timeline.setWeight(0, 1);
    runTo(timeline, 60);
    timeline.setWeight(1, 1);
    runTo(timeline, 80);
    timeline.seek(20);
    timeline.setWeight(2, 1);
    timeline.undo();
    assertThat(timeline.position()).isEqualTo(20);
    timeline.undo();
    assertThat(timeline.position()).isEqualTo(5);
    assertThat(timeline.undo()).isFalse();
  }

  @Test
  void onlyTheLastChangesAreKept() {
    Timeline timeline = timeline(new Sgd(0.1));
    for (int i = 0; i < History.MOST + 20; i++) {
      timeline.setFrozen(0, i % 2 == 0);
    }
    int back = 0;
    while (timeline.undo()) {
      back++;
    }
    assertThat(back).isEqualTo(History.MOST);
  }
}
