package downhill.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SummaryTest {
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "1, 1",
    "10, 10",
    "0.0005, 0.0005",
    "0.00001, 0.00001",
    "0.000001, 1e-6",
    "123456, 123456",
    "1e300, 1e300",
    "2.5e-9, 2.5e-9",
    "0.30000000000000004, 0.30000000000000004"
  })
  void writesRatesBrieflyAndExactly(double rate, String written) {
    assertThat(Summary.rate(rate)).isEqualTo(written);
  }
}
