package downhill.lab.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.scenario.FitSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WayTest {
  private static final FitSettings SHUFFLED = new FitSettings(50, 8, true, 0, 5);
  private static final int STEPS = 6000;

  private static Trainer trainer() {
    return TestExperiments.circle(new Sgd(0.1), SHUFFLED, 60).trainer();
  }

  private static Timeline recorded(int steps) {
    Timeline timeline = new Timeline(trainer());
    while (timeline.position() < steps) {
      timeline.forward();
    }
    return timeline;
  }

  /** The weights after each step of a trainer that nobody watches. */
  private static List<double[]> unwatched(int steps) {
    Trainer bare = trainer();
    List<double[]> weights = new ArrayList<>(List.of(bare.weights().toArray()));
    for (int step = 1; step <= steps; step++) {
      bare.step();
      weights.add(bare.weights().toArray());
    }
    return weights;
  }

  private static Way way(Timeline timeline) {
    return timeline.way(trainer().weights().copy(), timeline.trail());
  }

  private static double[] at(Way way, int moment) {
    Weights out = trainer().weights().copy();
    way.copyTo(moment, out);
    return out.toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 319, 320, 639, 640, 1023, 1280, 3000, STEPS})
  void reachesBackToTheStartFromAnyStep(int target) {
    Timeline timeline = recorded(STEPS);
    List<double[]> truth = unwatched(target);
    timeline.seek(target);
    Way way = way(timeline);
    Set<Long> steps = new HashSet<>();
    for (int i = 0; i < way.size(); i++) {
      assertThat(at(way, i)).as("step %d", way.step(i)).isEqualTo(truth.get((int) way.step(i)));
      assertThat(way.isByHand(i)).isFalse();
      assertThat(steps.add(way.step(i))).isTrue();
      assertThat(i == 0 || way.step(i) > way.step(i - 1)).isTrue();
    }
    assertThat(way.step(0)).isZero();
    assertThat(way.step(way.size() - 1)).isEqualTo(target);
    assertThat(way.size()).isBetween(Math.min(target + 1, 190), 400);
    for (long step = Math.max(0, target - 64L); step <= target; step++) {
      assertThat(steps).contains(step);
    }
  }

  @Test
  void earlierStepsAreEvenlySpacedPairs() {
    Way way = way(recorded(STEPS));
    // 6000 lies between 16 and 32 times 320, so pairs are 4 times 16 steps apart.
    for (int i = 1; way.step(i + 1) < STEPS - 64; i += 2) {
      assertThat(way.step(i)).isEqualTo(64L * (i / 2) + 1);
      assertThat(way.step(i + 1)).isEqualTo(64L * (i / 2) + 64);
    }
  }

  @Test
  void aRunThatWasTurnedBackForgetsWhereItWouldHaveGone() {
    Timeline timeline = recorded(1000);
    timeline.seek(100);
    timeline.setLearningRate(0.02);
    while (timeline.position() < 400) {
      timeline.forward();
    }
    Way way = way(timeline);
    Trainer bare = trainer();
    List<double[]> truth = new ArrayList<>(List.of(bare.weights().toArray()));
    for (int step = 1; step <= 400; step++) {
      bare.setLearningRate(step <= 100 ? 0.1 : 0.02);
      bare.step();
      truth.add(bare.weights().toArray());
    }
    for (int i = 0; i < way.size(); i++) {
      assertThat(at(way, i)).isEqualTo(truth.get((int) way.step(i)));
    }
  }

  @Test
  void aWeightSetByHandIsAJumpThatUndoTakesBack() {
    Timeline timeline = recorded(90);
    double[] arrived = timeline.trainer().weights().toArray();
    double[] set = arrived.clone();
    set[3] = -2;
    timeline.setWeight(3, 1.5);
    timeline.setWeight(3, -2);
    for (int later : new int[] {0, 10, 300}) {
      while (timeline.position() < 90 + later) {
        timeline.forward();
      }
      Way way = way(timeline);
      int jump = 0;
      while (!way.isByHand(jump)) {
        jump++;
      }
      assertThat(way.step(jump)).isEqualTo(90);
      assertThat(at(way, jump)).isEqualTo(set);
      assertThat(way.step(jump - 1)).isEqualTo(90);
      assertThat(at(way, jump - 1)).isEqualTo(arrived);
    }
    timeline.undo();
    timeline.undo();
    Way way = way(timeline);
    for (int i = 0; i < way.size(); i++) {
      assertThat(way.isByHand(i)).isFalse();
    }
    assertThat(at(way, way.size() - 1)).isEqualTo(arrived);
  }

  @Test
  void aStartSetByHandIsTheStart() {
    Timeline timeline = new Timeline(trainer());
    timeline.setWeight(0, 5);
    Weights start = trainer().weights().copy();
    start.set(0, 5);
    for (int i = 0; i < 100; i++) {
      timeline.forward();
    }
    Way way = timeline.way(start, timeline.trail());
    assertThat(way.weight(0, 0)).isEqualTo(5);
    assertThat(way.isByHand(0)).isFalse();
    assertThat(way.size()).isEqualTo(101);
  }
}
