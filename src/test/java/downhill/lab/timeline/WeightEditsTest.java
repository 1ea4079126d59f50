package downhill.lab.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.scenario.FitSettings;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WeightEditsTest {
  private static final FitSettings SHUFFLED = new FitSettings(50, 8, true, 0, 5);
  private static final long SMALL_BUDGET = 20_000;
  private static final int STEPS = 200;

  static Stream<Optimizer> optimizers() {
    return Stream.of(new Sgd(0.1), new Sgd(0.05, 0.9, true), new Adam(0.02, 0.9, 0.999, 1e-7));
  }

  private static Trainer trainer(Optimizer optimizer) {
    return TestExperiments.circle(optimizer, SHUFFLED, 60).trainer();
  }

  private static Timeline timeline(Optimizer optimizer) {
    return new Timeline(trainer(optimizer), SMALL_BUDGET, 4);
  }

  private static void runTo(Timeline timeline, long step) {
    while (timeline.position() < step) {
      timeline.forward();
    }
  }

  /** The weights after each step when a bare trainer's weights are set between steps. */
  private static double[][] byHand(Optimizer optimizer, WeightEdit... edits) {
    Trainer bare = trainer(optimizer);
    double[][] weights = new double[STEPS + 1][];
    for (int step = 0; step <= STEPS; step++) {
      if (step > 0) {
        bare.step();
      }
      for (WeightEdit edit : edits) {
        if (edit.step() == step) {
          bare.weights().set(edit.index(), edit.value());
        }
      }
      weights[step] = bare.weights().toArray();
    }
    return weights;
  }

  private static void assertComesBack(Timeline timeline, double[][] expected) {
    for (long step : new long[] {STEPS, 0, 40, 41, 39, 40, 3, 117, 64, 120, 121, STEPS}) {
      timeline.seek(step);
      assertThat(timeline.trainer().weights().toArray())
          .as("step %d", step)
          .isEqualTo(expected[(int) step]);
      Trail trail = timeline.trail();
      for (int moment = 0; moment < trail.size(); moment++) {
        assertThat(trail.weights(moment)).isEqualTo(expected[(int) trail.firstStep() + moment]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aRunWithWeightsSetByHandComesBackBitForBit(Optimizer optimizer) {
    // Step 40 has a kept moment, 117 has none.
    var first = new WeightEdit(40, 3, 2.5);
    var second = new WeightEdit(117, 0, -1);
    var start = new WeightEdit(0, 1, 0.75);
    Timeline timeline = timeline(optimizer);
    timeline.setWeight(start.index(), start.value());
    runTo(timeline, first.step());
    timeline.setWeight(first.index(), first.value());
    runTo(timeline, second.step());
    timeline.setWeight(second.index(), second.value());
    runTo(timeline, STEPS);
    assertComesBack(timeline, byHand(optimizer, start, first, second));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void undoBringsTheRunBackAsIfNothingHadBeenSet(Optimizer optimizer) {
    var kept = new WeightEdit(40, 3, 2.5);
    Timeline timeline = timeline(optimizer);
    runTo(timeline, 40);
    timeline.setWeight(3, 2.5);
    runTo(timeline, 120);
    timeline.setWeight(7, 9);
    runTo(timeline, 150);
    assertThat(timeline.undo()).isTrue();
    assertThat(timeline.position()).isEqualTo(120);
    assertThat(timeline.recordedSteps()).isEqualTo(120);
    assertThat(timeline.lastEdit()).contains(kept);
    runTo(timeline, STEPS);
    assertComesBack(timeline, byHand(optimizer, kept));
    assertThat(timeline.undo()).isTrue();
    assertThat(timeline.position()).isEqualTo(40);
    assertThat(timeline.undo()).isFalse();
    runTo(timeline, STEPS);
    assertComesBack(timeline, byHand(optimizer));
  }

  @Test
  void aWeightThatIsDraggedOnIsOneEdit() {
    Timeline timeline = timeline(new Sgd(0.1));
    runTo(timeline, 9);
    double before = timeline.trainer().weights().get(2);
    for (double value : new double[] {0.1, 0.2, 0.3}) {
      timeline.setWeight(2, value);
    }
    timeline.setWeight(5, 1);
    timeline.undo();
    assertThat(timeline.lastEdit()).contains(new WeightEdit(9, 2, 0.3));
    timeline.undo();
    assertThat(timeline.trainer().weights().get(2)).isEqualTo(before);
  }

  @Test
  void settingAWeightInThePastForgetsTheFuture() {
    Timeline timeline = timeline(new Sgd(0.1));
    runTo(timeline, 50);
    timeline.setWeight(0, 5);
    timeline.setLearningRate(0.3);
    timeline.seek(20);
    assertThat(timeline.setWeight(0, timeline.trainer().weights().get(0))).isFalse();
    assertThat(timeline.recordedSteps()).isEqualTo(50);
    timeline.setWeight(1, 5);
    assertThat(timeline.recordedSteps()).isEqualTo(20);
    runTo(timeline, 60);
    // Neither the weight set at step 50 nor the rate chosen there is left.
    assertThat(timeline.learningRate()).isEqualTo(0.1);
    assertThat(timeline.trainer().weights().toArray())
        .isEqualTo(byHand(new Sgd(0.1), new WeightEdit(20, 1, 5))[60]);
  }
}
