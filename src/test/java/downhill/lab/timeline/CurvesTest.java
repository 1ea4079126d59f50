package downhill.lab.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.training.Evaluation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CurvesTest {
  private static double lossOf(long step) {
    return Math.sin(step * 0.37) + 1.0 / step;
  }

  private static BatchLosses losses(long from, long to, BatchLosses losses) {
    for (long step = from; step <= to; step++) {
      losses.add(lossOf(step));
    }
    return losses;
  }

  @Test
  void fewStepsAreKeptOneByOne() {
    BucketSeries series = losses(1, 5, new BatchLosses()).toSeries();
    assertThat(series.size()).isEqualTo(5);
    assertThat(series.firstStep(3)).isEqualTo(4);
    assertThat(series.lastStep(3)).isEqualTo(4);
    assertThat(series.last(3)).isEqualTo(lossOf(4));
  }

  @Test
  void manyStepsAreJoinedWithoutLosingPeaks() {
    BucketSeries series = losses(1, 20_001, new BatchLosses()).toSeries();
    assertThat(series.stepsPerBucket()).isEqualTo(8);
    assertThat(series.size()).isEqualTo(2501);
    assertThat(series.lastStep(2500)).isEqualTo(20_001);
    for (int bucket : new int[] {0, 1, 1234, 2499, 2500}) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      for (long step = series.firstStep(bucket); step <= series.lastStep(bucket); step++) {
        min = Math.min(min, lossOf(step));
        max = Math.max(max, lossOf(step));
      }
      assertThat(series.min(bucket)).isEqualTo(min);
      assertThat(series.max(bucket)).isEqualTo(max);
      assertThat(series.last(bucket)).isEqualTo(lossOf(series.lastStep(bucket)));
      assertThat(series.bucketOf(series.firstStep(bucket))).isEqualTo(bucket);
      assertThat(series.bucketOf(series.lastStep(bucket))).isEqualTo(bucket);
    }
  }

  @Test
  void aCutBucketIsFilledAgain() {
    BatchLosses losses = losses(1, 20_001, new BatchLosses());
    long left = losses.cutAfter(1003);
    assertThat(left).isEqualTo(1000);
    BucketSeries series = losses(left + 1, 1003, losses).toSeries();
    assertThat(series.steps()).isEqualTo(1003);
    assertThat(series.last(series.size() - 1)).isEqualTo(lossOf(1003));
    assertThat(series.max(series.size() - 1))
        .isEqualTo(Math.max(lossOf(1001), Math.max(lossOf(1002), lossOf(1003))));
  }

  @Test
  void epochsAreThinnedByDoubling() {
    EpochTable table = new EpochTable(false);
    int measured = 0;
    for (long epoch = 0; epoch <= 5000; epoch++) {
      if (table.wants(epoch)) {
        measured++;
        Evaluation end = new Evaluation(100 + epoch, 0);
        table.add(new Evaluation(epoch, 0), end, Optional.empty());
      }
    }
    Curves curves = table.toCurves(BucketSeries.empty());
    assertThat(measured).isLessThan(3000);
    assertThat(curves.endLoss().size()).isLessThanOrEqualTo(EpochTable.MOST_POINTS);
    assertThat(curves.endLoss().stride()).isEqualTo(8);
    assertThat(curves.endLoss().epoch(0)).isZero();
    for (int i = 0; i < curves.endLoss().size(); i++) {
      assertThat(curves.endLoss().value(i)).isEqualTo(100.0 + curves.endLoss().epoch(i));
    }
    for (int i = 0; i < curves.kerasLoss().size(); i++) {
      assertThat(curves.kerasLoss().epoch(i)).isEqualTo(8L * (i + 1));
      assertThat(curves.kerasLoss().value(i)).isEqualTo(8.0 * (i + 1));
    }
    assertThat(curves.validationLoss().isEmpty()).isTrue();
    assertThat(curves.endAccuracy().isEmpty()).isTrue();
  }

  @Test
  void epochsAfterACutAreForgotten() {
    EpochTable table = new EpochTable(true);
    for (long epoch = 0; epoch <= 10; epoch++) {
      assertThat(table.wants(epoch)).isTrue();
      Evaluation figures = new Evaluation(epoch, 0.5);
      table.add(figures, figures, Optional.of(figures));
    }
    table.cutAfter(4);
    Curves curves = table.toCurves(BucketSeries.empty());
    assertThat(curves.endLoss().size()).isEqualTo(5);
    assertThat(curves.validationAccuracy().size()).isEqualTo(5);
    assertThat(table.wants(5)).isTrue();
    assertThat(table.wants(6)).isFalse();
  }
}
