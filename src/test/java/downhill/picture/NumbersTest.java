package downhill.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "-41.73, 1, −41.7",
    "0.05, 1, 0.1",
    "-0.001, 2, 0.00",
    "2.675, 0, 3",
    "NaN, 2, NaN",
    "-Infinity, 2, −∞",
    "1e20, 1, 1.0e20"
  })
  void fixedDecimals(double value, int decimals, String text) {
    assertThat(Numbers.fixed(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "19.5014, +19.50",
    "138.86, +138.86",
    "-0.57, −0.57",
    "0.0584, +0.058",
    "-0.0000123, −1.2e−5",
    "12345.6, +12346",
    "1234.56, +1234.6",
    "-7.2e8, −7.2e8",
    "0, 0.00",
    "NaN, NaN"
  })
  void weights(double value, String text) {
    assertThat(Numbers.weight(value)).isEqualTo(text);
    assertThat(Numbers.weight(value).length()).isLessThanOrEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1792.91|1,792.9",
        "24803.4|24,803.4",
        "0.2409|0.2409",
        "0.003633|0.003633",
        "1.0986|1.0986",
        "1234567|1,234,567",
        "3e-9|3.000e−9",
        "1e300|1.000e300",
        "Infinity|∞"
      })
  void losses(double value, String text) {
    assertThat(Numbers.loss(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "0.0005, 0.0005", "1e-6, 1e−6", "2.5e-5, 2.5e−5", "0.92, 0.92", "10, 10"})
  void rates(double value, String text) {
    assertThat(Numbers.rate(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "40000, 20000, 40k",
    "1500, 500, 1.5k",
    "500, 500, 500",
    "0.25, 0.25, 0.25",
    "2e6, 1e6, 2M",
    "1e-6, 1e-6, 1e−6",
    "1e-17, 0.5, 0",
    "1005, 5, 1005"
  })
  void ticks(double value, double step, String text) {
    assertThat(Numbers.tick(value, step)).isEqualTo(text);
  }

  @Test
  void scientificRoundsUpToTheNextPower() {
    assertThat(Numbers.scientific(9.996e5, 2)).isEqualTo("1.00e6");
    assertThat(Numbers.scientific(-4.9e-324, 1)).isEqualTo("−4.9e−324");
    assertThat(Numbers.scientific(1e-7, 1)).isEqualTo("1.0e−7");
  }
}
