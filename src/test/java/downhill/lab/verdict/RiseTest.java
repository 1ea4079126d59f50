package downhill.lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.timeline.BucketSeries;
import org.junit.jupiter.api.Test;

final class RiseTest {
  private static long before(BucketSeries losses) {
    return Rise.before(losses, losses.steps());
  }

  @Test
  void goesBackToTheLowestLossBeforeTheRise() {
    // Step 4 measured 1.0 before its update: three steps had been taken.
    assertThat(before(BucketSeries.of(8, 4, 2, 1, 3, 9, 27, 81))).isEqualTo(3);
  }

  @Test
  void goesBackAllTheWayWhereTheLossOnlyRose() {
    assertThat(before(BucketSeries.of(1, 2, 4, 8))).isZero();
    assertThat(before(BucketSeries.empty())).isZero();
  }

  @Test
  void doesNotLookForTheLuckiestBatchOfALongCalm() {
    double[] losses = new double[1000];
    for (int i = 0; i < 1000; i++) {
      losses[i] = i < 900 ? (i % 2 == 0 ? 1.0 : 1.05) : Math.pow(1.1, i - 899);
    }
    losses[100] = 0.95;
    assertThat(before(BucketSeries.of(losses))).isBetween(836L, 900L);
  }

  @Test
  void followsALongSlowRiseToItsBeginning() {
    double[] losses = new double[1000];
    for (int i = 0; i < 1000; i++) {
      losses[i] = i < 300 ? 10 - i / 100.0 : 7 * Math.pow(1.01, i - 300);
    }
    assertThat(before(BucketSeries.of(losses))).isBetween(295L, 310L);
  }
}
