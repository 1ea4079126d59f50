package downhill.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How settings write their numbers. */
final class ShortNumberTest {
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "0.0, 0",
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
  void numbersAreWrittenShort(double value, String written) {
    assertThat(ShortNumber.of(value)).isEqualTo(written);
  }
}
