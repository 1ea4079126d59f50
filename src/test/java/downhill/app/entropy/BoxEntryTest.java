package downhill.app.entropy;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.entropy.BoxEntry.Accepted;
import downhill.app.entropy.BoxEntry.Reason;
import downhill.app.entropy.BoxEntry.Refused;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoxEntryTest {
  private static final BallBoxes BOXES = BallBoxes.FIRST;

  private static BallBoxes accepted(Side side, String typed) {
    return ((Accepted) BoxEntry.of(side, typed, BOXES)).boxes();
  }

  @Test
  void countsAndSharesAreTaken() {
    assertThat(accepted(Side.TRUTH, "5, 1").truth()).isEqualTo(new Contents.Balls(List.of(5, 1)));
    assertThat(accepted(Side.TRUTH, " ５，１ ").truth()).isEqualTo(new Contents.Balls(List.of(5, 1)));
    assertThat(accepted(Side.PREDICTION, "0.25, 0.75").prediction())
        .isEqualTo(new Contents.Balls(List.of(1, 3)));
    assertThat(accepted(Side.TRUTH, ".3,.6,.1").size()).isEqualTo(3);
    assertThat(accepted(Side.TRUTH, "1000, 0").balls(Side.TRUTH).total()).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';EMPTY;''",
        "red;NOT_A_NUMBER;''",
        "5,,1;NOT_A_NUMBER;''",
        "NaN, 1;NOT_A_NUMBER;''",
        "-1, 5;NEGATIVE;''",
        "-1e308, 5;NEGATIVE;''",
        "1e308, 1;BALLS;1E+308",
        "1e999, 1;BALLS;∞",
        "1000, 1;BALLS;1001",
        "0, 0;NONE;''",
        "0.5, 0.6;SUM;1.1",
        "1.5, 3;SUM;4.5",
        "1,1,1,1,1,1,1;COLOURS;7"
      })
  void whatDoesNotFitIsRefusedWithItsReason(String typed, Reason reason, String expected) {
    assertThat(BoxEntry.of(Side.TRUTH, typed, BOXES))
        .isEqualTo(new Refused(Side.TRUTH, reason, typed, expected));
  }

  @Test
  void aPredictionHasOneNumberAColour() {
    assertThat(BoxEntry.of(Side.PREDICTION, "1, 2, 3", BOXES))
        .isEqualTo(new Refused(Side.PREDICTION, Reason.COUNT, "1, 2, 3", "2"));
  }

  @ParameterizedTest
  @CsvSource({"0.5,PART", "-1,NEGATIVE", "x,NOT_A_NUMBER", "998,BALLS", "1e308,BALLS"})
  void aSingleCountIsWholeAndFits(String typed, Reason reason) {
    assertThat(BoxEntry.ofCount(Side.TRUTH, 0, typed, BOXES))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
