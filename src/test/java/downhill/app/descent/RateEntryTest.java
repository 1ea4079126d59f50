package downhill.app.descent;

import static downhill.app.descent.RateEntry.Reason.NEGATIVE;
import static downhill.app.descent.RateEntry.Reason.NOT_A_NUMBER;
import static downhill.app.descent.RateEntry.Reason.TOO_LARGE;
import static downhill.app.descent.RateEntry.Reason.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateEntryTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "' .5 ', 0.5",
    "3, 3",
    "+2., 2",
    "1e-3, 0.001",
    "1E\u22123, 0.001",
    "\uff10\uff0e\uff12, 0.2",
    "1e300, 1e300",
    "5e-324, 5e-324",
  })
  void everyPositiveDoubleIsAccepted(String typed, double rate) {
    assertThat(RateEntry.of(typed)).isEqualTo(new RateEntry.Accepted(rate));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "fast",
        "NaN",
        "Infinity",
        "-Infinity",
        "1f",
        "0x1p3",
        "1,5",
        "0.1 0.2",
        "e5"
      })
  void whatIsNotADecimalNumberIsRefused(String typed) {
    assertThat(RateEntry.of(typed)).isEqualTo(new RateEntry.Refused(NOT_A_NUMBER, typed));
  }

  @Test
  void numbersThatAreNoRatesAreRefusedEachForItsReason() {
    assertThat(RateEntry.of("0")).isEqualTo(new RateEntry.Refused(ZERO, "0"));
    assertThat(RateEntry.of("-0.0")).isEqualTo(new RateEntry.Refused(ZERO, "-0.0"));
    assertThat(RateEntry.of("1e-400")).isEqualTo(new RateEntry.Refused(ZERO, "1e-400"));
    assertThat(RateEntry.of("-0.1")).isEqualTo(new RateEntry.Refused(NEGATIVE, "-0.1"));
    assertThat(RateEntry.of("\u22121")).isEqualTo(new RateEntry.Refused(NEGATIVE, "\u22121"));
    assertThat(RateEntry.of("1e309")).isEqualTo(new RateEntry.Refused(TOO_LARGE, "1e309"));
    assertThat(RateEntry.of("-1e309")).isEqualTo(new RateEntry.Refused(NEGATIVE, "-1e309"));
  }
}
