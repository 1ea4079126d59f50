package downhill.lab.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.timeline.Way;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class WayLossesTest {
  private static final FitSettings FULL_BATCH = new FitSettings(50, 4000, true, 0, 9);

  private static Way way(Experiment experiment, long steps) {
    Recording recording = new Recording(experiment);
    recording.seek(steps);
    return recording.snapshot(Detail.RESTING).way();
  }

  private static void assertTrue(Experiment experiment, Way way, double[] losses) {
    Weights then = Weights.zeros(experiment.model());
    for (int i = 0; i < way.size(); i++) {
      if (!Double.isNaN(losses[i])) {
        way.copyTo(i, then);
        assertThat(losses[i]).isEqualTo(experiment.evaluator().loss(then, experiment.training()));
      }
    }
  }

  @Test
  void eachMomentHasItsLoss() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.5), FULL_BATCH, 60);
    var losses = new WayLosses(experiment);
    for (int steps : new int[] {0, 3, 90, 40}) {
      Way way = way(experiment, steps);
      double[] found = losses.of(way);
      assertThat(found).hasSize(way.size()).doesNotContain(Double.NaN);
      assertTrue(experiment, way, found);
    }
  }

  @Test
  void whatIsTooMuchAtOnceIsSpreadOverTheWayAndDoneLater() {
    // 8000 rows times 25 weights: 83 of the 101 moments for 2^24 multiplications.
    Experiment experiment = TestExperiments.circle(new Sgd(0.5), FULL_BATCH, 8000);
    Way way = way(experiment, 100);
    var losses = new WayLosses(experiment);
    double[] first = losses.of(way);
    assertThat(Arrays.stream(first).filter(Double::isFinite).count()).isEqualTo(83);
    assertThat(first[0]).isFinite();
    assertThat(first[100]).isFinite();
    for (int i = 1; i < 100; i++) {
      assertThat(Double.isNaN(first[i]) && Double.isNaN(first[i - 1])).isFalse();
    }
    double[] second = losses.of(way);
    assertThat(second).doesNotContain(Double.NaN);
    assertTrue(experiment, way, second);
  }

  @Test
  void halvesComeBeforeQuarters() {
    assertThat(WayLosses.spreadOut(8)).containsExactly(8, 0, 4, 6, 2, 7, 5, 3, 1);
    assertThat(WayLosses.spreadOut(0)).containsExactly(0);
    assertThat(WayLosses.spreadOut(5)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
  }
}
