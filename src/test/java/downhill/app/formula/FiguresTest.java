package downhill.app.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "0.5, 0.500",
    "-0.37812, −0.378",
    "1.2346, 1.235",
    "9.9951, 10.00",
    "54.2312, 54.23",
    "999.949, 999.95",
    "39668.3, 39668.3",
    "123456.7, 123457",
    "0.0123456, 0.0123",
    "0.00012345, 0.000123",
    "1.97e-7, 1.97e−7",
    "-2.5e9, −2.50e9"
  })
  void aboutFourDigitsAreWritten(double value, String written) {
    assertThat(Figures.of(value).plain(value)).isEqualTo(written);
  }

  @Test
  void numbersThatStandTogetherHaveTheSameDecimals() {
    Figures figures = Figures.of(-34.854, 0.87, 125.61);
    assertThat(figures.signed(-34.854)).isEqualTo("−34.85");
    assertThat(figures.signed(0.87)).isEqualTo("+0.87");
    assertThat(figures.factor(-0.2)).isEqualTo("(−0.20)");
    assertThat(figures.factor(0.2)).isEqualTo("0.20");
  }

  @Test
  void decimalsAreAddedUntilTheShownTermsAddUp() {
    // 1.26 + 1.26 = 2.52 is 1.3 + 1.3 = 2.5 with one decimal.
    Figures one = new Figures(1);
    assertThat(one.addsUp(2.52, 1.26, 1.26)).isFalse();
    assertThat(one.until(4, 2.52, 1.26, 1.26)).isEqualTo(new Figures(2));
  }

  @Test
  void theUsualDecimalsStayWhenNoneWouldDo() {
    Figures one = new Figures(1);
    assertThat(one.until(2, 10, 1.26, 1.26)).isEqualTo(one);
  }

  @Test
  void exactNumbersReadBackToTheSameDouble() {
    double value = -Math.PI * 1e-12;
    String exact = Figures.exact(value);
    assertThat(exact).startsWith("−").doesNotContain("-");
    assertThat(Double.parseDouble(exact.replace('−', '-'))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"54.226, 54.23", "-0.169, −0.17", "0.0123, 0.0123", "123456, 123456", "0, 0.00"})
  void runningTextHasTwoDecimalsWhereTheySayEnough(double value, String written) {
    assertThat(Figures.atMostTwo(value).plain(value)).isEqualTo(written);
  }
}
