package downhill.lab.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as Python 3's {@code repr} writes them; the right column was printed by Python. */
final class PythonTest {
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "1, 1.0",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "1e-7, 1e-07",
    "1.5e-7, 1.5e-07",
    "123456789, 123456789.0",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "1.25e300, 1.25e+300",
    "1.25e-300, 1.25e-300",
    "-2.5, -2.5",
    "0, 0.0",
    "-0.0, -0.0",
    "0.30000000000000004, 0.30000000000000004"
  })
  void numbersAreWrittenAsInPython(double value, String repr) {
    assertThat(Python.number(value)).isEqualTo(repr);
  }
}
