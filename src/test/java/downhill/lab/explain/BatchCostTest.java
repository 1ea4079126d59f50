package downhill.lab.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import downhill.app.Runs;
import downhill.data.BuiltinDataset;
import downhill.scenario.FitSettings;
import org.junit.jupiter.api.Test;

/** Memory and updates of batch sizes, worked out by hand. */
final class BatchCostTest {
  @Test
  void iceCreamWithThreeInputsAndOneUnit() {
    var fit = new FitSettings(10, 32, true, 0, 42);
    // A row: 3 features, 1 activation value, 1 gradient, 8 bytes each.
    assertThat(BatchCost.of(Runs.regression(BuiltinDataset.ICE_CREAM, 500, fit)))
        .containsExactly(
            new BatchCost(1, 500, 40, false),
            new BatchCost(8, 63, 320, false),
            new BatchCost(32, 16, 1280, true),
            new BatchCost(128, 4, 5120, false),
            new BatchCost(500, 1, 20_000, false));
  }

  @Test
  void aSizeOfItsOwnAndAFullBatchAreMarked() {
    var twenty = new FitSettings(1, 20, true, 0, 1);
    assertThat(BatchCost.of(Runs.regression(BuiltinDataset.ICE_CREAM, 64, twenty)))
        .extracting(BatchCost::size, BatchCost::updates, BatchCost::chosen)
        .containsExactly(
            tuple(1, 64, false),
            tuple(8, 8, false),
            tuple(20, 4, true),
            tuple(32, 2, false),
            tuple(64, 1, false));
    var all = new FitSettings(1, 1000, true, 0, 1);
    assertThat(BatchCost.of(Runs.regression(BuiltinDataset.ICE_CREAM, 64, all)))
        .last()
        .isEqualTo(new BatchCost(64, 1, 2560, true));
  }
}
