package downhill.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.network.NumberEntry.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberEntryTest {
  @ParameterizedTest
  @CsvSource({"33, 33", "' 0.2 ', 0.2", "−5, -5", "+.5, 0.5", "1e3, 1000", "３３, 33", "2., 2"})
  void numbersAreReadAsTheyAreTyped(String typed, double value) {
    assertThat(NumberEntry.of(typed)).isEqualTo(new NumberEntry.Accepted(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hot", "33,5", "1 2", "0x10", "1d", "NaN", "Infinity", "--1", "."})
  void everythingElseIsRefused(String typed) {
    assertThat(NumberEntry.of(typed)).isEqualTo(new NumberEntry.Refused(Reason.NOT_A_NUMBER));
  }

  @Test
  void nothingAndTooMuchHaveReasonsOfTheirOwn() {
    assertThat(NumberEntry.of("  ")).isEqualTo(new NumberEntry.Refused(Reason.EMPTY));
    assertThat(NumberEntry.of("1e400")).isEqualTo(new NumberEntry.Refused(Reason.TOO_LARGE));
  }
}
