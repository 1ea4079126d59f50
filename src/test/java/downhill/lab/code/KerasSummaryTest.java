package downhill.lab.code;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that Keras prints: shapes and counts worked out by hand. */
final class KerasSummaryTest {
  @Test
  void layersAreNumberedAsKerasDoes() {
    KerasSummary summary = KerasSummary.of(model(784, 64, 10, 1));
    assertThat(summary.layers())
        .containsExactly(
            new KerasSummary.Row(0, "dense", "(None, 64)", 50_240),
            new KerasSummary.Row(1, "dense_1", "(None, 10)", 650),
            new KerasSummary.Row(2, "dense_2", "(None, 1)", 11));
    assertThat(summary.parameters()).isEqualTo(50_901);
    assertThat(KerasSummary.count(50_901)).isEqualTo("50,901");
  }

  @ParameterizedTest
  @CsvSource({
    "4, 16.00 B",
    "255, 1020.00 B",
    "256, 1.00 KB",
    "50901, 198.83 KB",
    "10000000, 38.15 MB"
  })
  void sizesAreThoseOf32BitNumbers(long parameters, String size) {
    assertThat(KerasSummary.size(parameters)).isEqualTo(size);
  }

  private static Sequential model(int inputs, Integer... units) {
    return new Sequential(
        inputs, List.of(units).stream().map(each -> new Dense(each, new Linear())).toList());
  }
}
