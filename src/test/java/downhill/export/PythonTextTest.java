package downhill.export;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.code.Python;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds texts and numbers to what Python's {@code repr} prints for them. */
final class PythonTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "31, 31.0",
    "0.1, 0.1",
    "-0.001, -0.001",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "1.5E-7, 1.5e-07",
    "1E-7, 1e-07",
    "123456789, 123456789.0",
    "1E15, 1000000000000000.0",
    "9999999999999998, 9999999999999998.0",
    "1E16, 1e+16",
    "1.7976931348623157E308, 1.7976931348623157e+308",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
  })
  void numbersAreWrittenAsPythonDoes(double value, String expected) {
    assertThat(Python.number(value)).isEqualTo(expected);
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
    assertThat(PythonText.quoted("a\"b\\c\nd한\u0000")).isEqualTo("\"a\\\"b\\\\c\\u000ad한\\u0000\"");
    assertThat(PythonText.quoted("\ud800")).isEqualTo("\"\\ud800\"");
    assertThat(PythonText.quoted("\ud83d\ude00")).isEqualTo("\"\ud83d\ude00\"");
    assertThat(PythonText.comment(" a\r\nimport os\u2028b ")).isEqualTo("a  import os b");
  }

  @Test
  void listsAreWrittenOnOneLine() {
    assertThat(PythonText.list(new double[] {1, -2.5})).isEqualTo("[1.0, -2.5]");
  }
}
