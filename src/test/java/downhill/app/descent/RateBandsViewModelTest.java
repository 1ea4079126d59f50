package downhill.app.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Runs;
import downhill.data.BuiltinDataset;
import downhill.lab.rate.RateBands;
import downhill.lab.session.SessionState;
import downhill.scenario.FitSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateBandsViewModelTest {
  private final RateBandsViewModel model = new RateBandsViewModel();
  private long nanos;

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void theBandsOfTheExperimentShownAppear() {
    model.show(line(8));
    assertThat(bands().validity()).isEqualTo(RateBands.Validity.FULL_BATCH_LIMIT);
    // The standardised feature and the bias each have curvature 2.
    assertThat(bands().limit()).isCloseTo(1, within(1e-9));
    model.show(line(500));
    assertThat(model.bandsProperty().get()).isEmpty();
    assertThat(bands().validity()).isEqualTo(RateBands.Validity.EXACT);
  }

  private static SessionState line(int batchSize) {
    var fit = new FitSettings(20, batchSize, false, 0, 1);
    return Runs.at(Runs.regression(BuiltinDataset.LINE, 60, fit), 3);
  }

  private RateBands.Bands bands() {
    long patience = System.nanoTime() + 20_000_000_000L;
    while (model.bandsProperty().get().isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(patience);
      model.frame(nanos += 1_000_000);
      Thread.onSpinWait();
    }
    return (RateBands.Bands) model.bandsProperty().get().orElseThrow();
  }
}
