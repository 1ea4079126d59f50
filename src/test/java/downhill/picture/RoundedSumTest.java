package downhill.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums worked out by hand from the digits that are shown. */
final class RoundedSumTest {
  @Test
  void aSumOfTheShownDigitsStandsAlone() {
    assertThat(RoundedSum.marked("1", List.of("0.2500", "0.7500"))).isEqualTo("1");
    assertThat(RoundedSum.marked("100%", List.of("33.3%", "66.7%"))).isEqualTo("100%");
    assertThat(RoundedSum.marked("0", List.of("+0.2424", "−0.2424"))).isEqualTo("0");
  }

  @Test
  void otherwiseItIsMarked() {
    assertThat(RoundedSum.marked("1", List.of("0.3333", "0.3333", "0.3333"))).isEqualTo("≈ 1");
    assertThat(RoundedSum.marked("100%", List.of("99.9%", "<0.1%"))).isEqualTo("≈ 100%");
  }

  @Test
  void infinityIsMadeOfInfinity() {
    assertThat(RoundedSum.addsUp("∞", List.of("0.5", "∞"))).isTrue();
    assertThat(RoundedSum.addsUp("∞", List.of("0.5", "0.7"))).isFalse();
  }
}
