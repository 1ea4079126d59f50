package downhill.app.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.lab.session.Intent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRateViewModelTest {
  private final List<Intent> sent = new ArrayList<>();
  private final LearningRateViewModel rates = new LearningRateViewModel(sent::add);

  @Test
  void aTypedRateGoesToTheSession() {
    rates.show(0.1);
    assertThat(rates.enter("0.92")).isTrue();
    assertThat(sent).containsExactly(new Intent.SetLearningRate(0.92));
    assertThat(rates.rateProperty().get()).isEqualTo(0.92);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "0", "-1", "NaN", "1e999", ""})
  void whatIsNoRateIsRefusedAndTheOldOneKept(String typed) {
    rates.show(0.1);
    assertThat(rates.enter(typed)).isFalse();
    assertThat(sent).isEmpty();
    assertThat(rates.rateProperty().get()).isEqualTo(0.1);
    assertThat(rates.refusedProperty().get()).get().extracting("typed").isEqualTo(typed);
    rates.enter("0.2");
    assertThat(rates.refusedProperty().get()).isEmpty();
  }

  @Test
  void aGiantRateIsTakenAsItIs() {
    rates.show(0.1);
    assertThat(rates.enter("1e300")).isTrue();
    assertThat(sent).containsExactly(new Intent.SetLearningRate(1e300));
  }

  @Test
  void draggingRoundsToTwoDigits() {
    rates.drag(0.123456);
    rates.drag(0.0987);
    rates.drag(4.56e-7);
    assertThat(sent)
        .containsExactly(
            new Intent.SetLearningRate(0.12),
            new Intent.SetLearningRate(0.099),
            new Intent.SetLearningRate(4.6e-7));
  }

  @Test
  void everyNotchMovesTheRateAndTwentyMakeATenfold() {
    rates.show(0.001);
    double before = 0.001;
    for (int notch = 0; notch < 20; notch++) {
      rates.nudge(1);
      assertThat(rates.rateProperty().get()).isGreaterThan(before);
      before = rates.rateProperty().get();
    }
    assertThat(before).isCloseTo(0.01, within(0.002));
    rates.nudge(-1);
    assertThat(rates.rateProperty().get()).isLessThan(before);
  }

  @Test
  void atTheEndsOfTheDoublesANotchDoesNothing() {
    rates.show(1.7e308);
    rates.nudge(1);
    rates.show(Double.MIN_VALUE);
    rates.nudge(-20);
    assertThat(sent).isEmpty();
  }

  @Test
  void theSameRateIsNotSentTwice() {
    rates.show(0.1);
    rates.enter("0.1");
    assertThat(sent).isEmpty();
  }
}
