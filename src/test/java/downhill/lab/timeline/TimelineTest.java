package downhill.lab.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.scenario.FitSettings;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TimelineTest {
  private static final FitSettings SHUFFLED = new FitSettings(50, 8, true, 0, 5);
  private static final int STEPS = 400;

  /** Few kept moments, so that most of the way is replay and thinning happens. */
  private static final long SMALL_BUDGET = 20_000;

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        new Sgd(0.1),
        new Sgd(0.05, 0.9, false),
        new Sgd(0.05, 0.9, true),
        new RmsProp(0.01, 0.9, 0, 1e-7),
        new RmsProp(0.01, 0.9, 0.5, 1e-7),
        new Adam(0.02, 0.9, 0.999, 1e-7),
        new Adagrad(0.1, 0.1, 1e-7));
  }

  private static Trainer trainer(Optimizer optimizer) {
    return TestExperiments.circle(optimizer, SHUFFLED, 60).trainer();
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void everyStepComesBackBitForBit(Optimizer optimizer) {
    Trainer bare = trainer(optimizer);
    double[][] weights = new double[STEPS + 1][];
    double[][] gradients = new double[STEPS + 1][];
    double[] losses = new double[STEPS + 1];
    weights[0] = bare.weights().toArray();
    for (int step = 1; step <= STEPS; step++) {
      bare.step();
      weights[step] = bare.weights().toArray();
      gradients[step] = bare.gradients().toArray();
      losses[step] = bare.batchLoss();
    }

    Timeline timeline = new Timeline(trainer(optimizer), SMALL_BUDGET, 4);
    while (timeline.position() < STEPS) {
      timeline.forward();
    }
    SeededGenerator random = new SeededGenerator(1);
    for (int i = 0; i < 60; i++) {
      int step = 1 + random.nextIndex(STEPS);
      timeline.seek(step);
      assertThat(timeline.trainer().weights().toArray()).isEqualTo(weights[step]);
      assertThat(timeline.trainer().gradients().toArray()).isEqualTo(gradients[step]);
      assertThat(timeline.trainer().weightsBefore().toArray()).isEqualTo(weights[step - 1]);
      assertThat(timeline.trainer().batchLoss()).isEqualTo(losses[step]);
    }
    timeline.seek(0);
    assertThat(timeline.trainer().weights().toArray()).isEqualTo(weights[0]);
    for (int step = 1; step <= STEPS; step++) {
      timeline.forward();
      assertThat(timeline.trainer().weights().toArray()).isEqualTo(weights[step]);
    }
    assertThat(timeline.bytes()).isLessThanOrEqualTo(SMALL_BUDGET);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void changesOfTheLearningRateAreReplayed(Optimizer optimizer) {
    Trainer bare = trainer(optimizer);
    Timeline timeline = new Timeline(trainer(optimizer), SMALL_BUDGET, 4);
    double[][] weights = new double[121][];
    for (int step = 1; step <= 120; step++) {
      if (step == 31 || step == 64 || step == 65) {
        bare.setLearningRate(0.3 / step);
        timeline.setLearningRate(0.3 / step);
      }
      bare.step();
      timeline.forward();
      weights[step] = bare.weights().toArray();
    }
    for (int step : new int[] {40, 30, 31, 100, 64, 63, 66, 120}) {
      timeline.seek(step);
      assertThat(timeline.trainer().weights().toArray()).isEqualTo(weights[step]);
    }
    timeline.seek(63);
    assertThat(timeline.learningRate()).isEqualTo(0.3 / 64);
    assertThat(timeline.learningRateOf(31)).isEqualTo(0.3 / 31);
    assertThat(timeline.learningRateOf(30)).isEqualTo(optimizer.learningRate());
  }

  @Test
  void anotherRateInThePastForgetsTheFuture() {
    Timeline timeline = new Timeline(trainer(new Sgd(0.1)), SMALL_BUDGET, 4);
    while (timeline.position() < 100) {
      timeline.forward();
    }
    timeline.seek(37);
    assertThat(timeline.setLearningRate(0.1)).isFalse();
    assertThat(timeline.recordedSteps()).isEqualTo(100);
    assertThat(timeline.setLearningRate(0.02)).isTrue();
    assertThat(timeline.recordedSteps()).isEqualTo(37);

    Trainer bare = trainer(new Sgd(0.1));
    for (int step = 1; step <= 90; step++) {
      if (step == 38) {
        bare.setLearningRate(0.02);
      }
      bare.step();
    }
    while (timeline.position() < 90) {
      timeline.forward();
    }
    assertThat(timeline.trainer().weights().toArray()).isEqualTo(bare.weights().toArray());
    timeline.seek(5);
    timeline.seek(90);
    assertThat(timeline.trainer().weights().toArray()).isEqualTo(bare.weights().toArray());
  }

  @Test
  void theTrailHoldsTheWayOfTheLastSteps() {
    Timeline timeline = new Timeline(trainer(new Sgd(0.1)), SMALL_BUDGET, 4);
    double[] first = new double[201];
    first[0] = timeline.trainer().weights().get(0);
    for (int step = 1; step <= 200; step++) {
      timeline.forward();
      first[step] = timeline.trainer().weights().get(0);
    }
    for (int step : new int[] {200, 100, 99, 20}) {
      timeline.seek(step);
      Trail trail = timeline.trail();
      assertThat(trail.firstStep()).isEqualTo(Math.max(0, step - TrailRecorder.MOST_STEPS));
      assertThat(trail.firstStep() + trail.size() - 1).isEqualTo(step);
      for (int i = 0; i < trail.size(); i++) {
        assertThat(trail.weight(i, 0)).isEqualTo(first[(int) trail.firstStep() + i]);
      }
    }
  }

  @Test
  void stepsThatWereNotTakenAreRefused() {
    Timeline timeline = new Timeline(trainer(new Sgd(0.1)));
    timeline.forward();
    assertThatThrownBy(() -> timeline.seek(2)).hasMessage("step must be 0 to 1. Received: 2");
    assertThatThrownBy(() -> timeline.seek(-1)).hasMessage("step must be 0 to 1. Received: -1");
  }
}
