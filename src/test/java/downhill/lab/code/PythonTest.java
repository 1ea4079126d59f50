package downhill.lab.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values as Python 3's {@code repr} writes them; the right column was printed by Python. */
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
    "0.30000000000000004, 0.30000000000000004",
    "31, 31.0",
    "-0.001, -0.001",
    "9999999999999998, 9999999999999998.0",
    "1.7976931348623157E308, 1.7976931348623157e+308",
    "2.2250738585072014E-308, 2.2250738585072014e-308"
  })
  void numbersAreWrittenAsInPython(double value, String repr) {
    assertThat(Python.number(value)).isEqualTo(repr);
  }

  @Test
  void everyNumberReadsBackTheSame() {
    var random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(Python.number(value))).isEqualTo(value);
      }
    }
  }

  @Test
  void textsStayOnTheirLine() {
    assertThat(Python.text("a\"b\\c\nd한\u0000")).isEqualTo("\"a\\\"b\\\\c\\u000ad한\\u0000\"");
    assertThat(Python.text("\ud800")).isEqualTo("\"\\ud800\"");
    assertThat(Python.text("\ud83d\ude00")).isEqualTo("\"\ud83d\ude00\"");
    assertThat(Python.comment(" a\r\nimport os\u2028b ")).isEqualTo("a  import os b");
  }

  @Test
  void listsAreWrittenOnOneLine() {
    assertThat(Python.list(new double[] {1, -2.5})).isEqualTo("[1.0, -2.5]");
  }
}
