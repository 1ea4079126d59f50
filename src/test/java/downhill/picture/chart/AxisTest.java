package downhill.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @Test
  void linearTicksAreRound() {
    Axis axis = Axis.linear(-2.3, 2.4, 6);
    assertThat(axis.ticks()).extracting(Tick::label).containsExactly("−2", "−1", "0", "1", "2");
    assertThat(axis.from()).isEqualTo(-2.3);
  }

  @Test
  void thereAreAsManyRoundTicksAsThereIsRoomFor() {
    Axis axis = Axis.linear(-3.7, 3.7, 3);
    assertThat(axis.ticks()).extracting(Tick::label).containsExactly("−2", "0", "2");
  }

  @ParameterizedTest
  @CsvSource({"-4.3,4.3,4,−4|0|4", "-9,9,2,−5|5", "0.5,3.53,2,1|3", "-0.4,0.9,2,0|0.5"})
  void thereAreAtLeastTwoTicks(double from, double to, int room, String ticks) {
    assertThat(Axis.linear(from, to, room).ticks())
        .extracting(Tick::label)
        .containsExactly(ticks.split("\\|"));
  }

  @Test
  void roundedAxisEndsOnTicks() {
    Axis axis = Axis.linearRounded(53, 287, 6);
    assertThat(axis.from()).isEqualTo(50);
    assertThat(axis.to()).isEqualTo(300);
    assertThat(axis.ticks())
        .extracting(Tick::label)
        .containsExactly("50", "100", "150", "200", "250", "300");
  }

  @Test
  void logTicksAreOneTwoFive() {
    Axis axis = Axis.logarithmic(500, 40_000, 8);
    assertThat(axis.ticks())
        .extracting(Tick::label)
        .containsExactly("500", "1k", "2k", "5k", "10k", "20k");
  }

  @Test
  void logAxisOfManyDecadesSkipsSome() {
    Axis axis = Axis.logarithmic(1e-9, 1e300, 6);
    assertThat(axis.ticks().size()).isBetween(3, 6);
    assertThat(axis.fraction(1e300)).isCloseTo(1, within(1e-12));
    assertThat(axis.fraction(0)).isNegative();
  }

  @Test
  void halfwayOnALogAxisIsTheGeometricMean() {
    Axis axis = Axis.logarithmic(0.1, 10, 5);
    assertThat(axis.fraction(1)).isCloseTo(0.5, within(1e-12));
    assertThat(axis.value(0.5)).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "5,5", "-3,-3", "1e300,1e300", "0.1,0.1000000000000001", "-1e308,1e308"})
  void everyRangeGivesAnAxis(double from, double to) {
    if (Double.isFinite(to - from)) {
      assertThat(Axis.linear(from, to, 5).ticks()).isNotEmpty();
      assertThat(Axis.linearRounded(from, to, 5).ticks()).hasSizeLessThan(20);
    }
    double positive = Math.max(from, 1e-12);
    assertThat(Axis.logarithmicRounded(positive, Math.max(positive, to), 5).ticks()).isNotEmpty();
  }

  @Test
  void refusesALogAxisFromZero() {
    assertThatThrownBy(() -> new Axis(0, 1, true, java.util.List.of()))
        .hasMessage("A log axis must start above 0. Received: 0.0");
  }
}
