package downhill.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedNumberTest {
  @ParameterizedTest
  @CsvSource({"０．５, 0.5", "\u22122, -2", "' 1e-3 ', 0.001", ".5, 0.5", "+3., 3"})
  void understandsWhatPeopleType(String typed, double number) {
    assertThat(TypedNumber.of(typed)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1d", "0x1p3", "NaN", "Infinity", "1,5", "1 2", "abc"})
  void takesNothingElseForANumber(String typed) {
    assertThat(TypedNumber.of(typed)).isNaN();
  }

  @Test
  void beyondTheRangeIsInfinite() {
    assertThat(TypedNumber.of("-1e999")).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
