package downhill.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.data.BuiltinDataset;
import downhill.engine.curvature.LinearFit;
import downhill.scenario.FitSettings;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class TruthTest {
  @Test
  void theLecturesFormulaIsKnown() {
    assertThat(Truth.of(Runs.iceCream(40)))
        .contains(new Truth(true, new LinearFit(List.of(10.0, -2.0, 20.0), 4)));
  }

  @Test
  void theLineIsKnown() {
    var line = Runs.regression(BuiltinDataset.LINE, 40, new FitSettings(1, 8, true, 0, 1));
    assertThat(Truth.of(line)).contains(new Truth(true, new LinearFit(List.of(2.0), 1)));
  }

  @Test
  void measuredDataHaveABestFit() {
    var penguins =
        Runs.regression(BuiltinDataset.PENGUINS, 342, new FitSettings(1, 32, true, 0, 1));
    Truth truth = Truth.of(penguins).orElseThrow();
    assertThat(truth.known()).isFalse();
    // The residuals of least squares add up to nothing.
    double sum = 0;
    for (int row = 0; row < penguins.dataset().size(); row++) {
      double predicted = truth.fit().bias();
      for (int i = 0; i < truth.fit().kernel().size(); i++) {
        predicted += truth.fit().kernel().get(i) * penguins.dataset().rows()[row][i];
      }
      sum += predicted - penguins.dataset().targets()[row];
    }
    assertThat(sum).isCloseTo(0, Offset.offset(1e-4));
  }
}
