package downhill.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loops go on to one more than a multiple of eight, and are never too short. */
final class LanesTest {
  @ParameterizedTest
  @CsvSource({"1,1", "2,9", "8,9", "9,9", "10,17", "32,33", "33,33", "64,65", "256,257"})
  void oneMoreThanAMultipleOfEight(int count, int length) {
    assertThat(Lanes.of(count)).isEqualTo(length);
  }

  @Test
  void warmingUpStaysWithinItsRows() {
    assertThatCode(WarmUp::run).doesNotThrowAnyException();
  }
}
