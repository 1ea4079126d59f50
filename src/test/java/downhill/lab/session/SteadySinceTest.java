package downhill.lab.session;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.scenario.FitSettings;
import org.junit.jupiter.api.Test;

/** A moment knows since when nobody has interfered with its run. */
final class SteadySinceTest {
  private final Recording recording =
      new Recording(
          TestExperiments.circle(new Sgd(0.1), new FitSettings(100, 100, false, 0, 1), 40));

  private long next(long step) {
    recording.seek(step);
    return recording.snapshot(Detail.RESTING).steadySince();
  }

  private long last(long step) {
    recording.seek(step);
    return recording.snapshot(Detail.RESTING).update().orElseThrow().steadySince();
  }

  @Test
  void itIsSinceTheRateWasSet() {
    assertThat(next(10)).isZero();
    recording.setLearningRate(0.2);
    assertThat(next(10)).isEqualTo(10);
    // The tenth step itself was taken with the rate before.
    assertThat(last(10)).isZero();
    assertThat(next(30)).isEqualTo(10);
    assertThat(last(30)).isEqualTo(10);
    assertThat(next(5)).isZero();
    recording.setLearningRate(0.3);
    assertThat(next(40)).isEqualTo(5);
  }

  @Test
  void changesThatNobodyWasShownCountToo() {
    recording.seek(10);
    recording.setLearningRate(0.2);
    recording.seek(20);
    recording.setLearningRate(0.1);
    assertThat(next(30)).isEqualTo(20);
    assertThat(next(15)).isEqualTo(10);
  }

  @Test
  void aRateThatIsTriedAndTakenBackIsNoChange() {
    recording.seek(10);
    recording.setLearningRate(0.2);
    recording.setLearningRate(0.1);
    assertThat(next(10)).isZero();
    assertThat(next(20)).isZero();
  }

  @Test
  void aWeightSetByHandBreaksTheWay() {
    recording.seek(10);
    recording.setWeight(0, 3);
    assertThat(next(10)).isEqualTo(10);
    assertThat(last(10)).isEqualTo(10);
    assertThat(next(20)).isEqualTo(10);
    assertThat(last(8)).isZero();
    recording.undo();
    assertThat(next(20)).isZero();
  }
}
