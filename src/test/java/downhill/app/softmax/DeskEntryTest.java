package downhill.app.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.softmax.DeskEntry.Kind;
import downhill.app.softmax.DeskEntry.Reason;
import downhill.lab.explain.softmax.ScoreDesk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed on the desk. */
final class DeskEntryTest {
  private static ScoreDesk accepted(Kind kind, String typed) {
    DeskEntry entry = DeskEntry.of(kind, typed, ScoreDesk.FIRST);
    assertThat(entry).isInstanceOf(DeskEntry.Accepted.class);
    return ((DeskEntry.Accepted) entry).desk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SCORES|''|EMPTY",
        "SCORES|abc|NOT_A_NUMBER",
        "SCORES|NaN, 1, 2|NOT_A_NUMBER",
        "SCORES|1,,2|NOT_A_NUMBER",
        "SCORES|Infinity, 1|NOT_A_NUMBER",
        "SCORES|1e308, 1|TOO_LARGE",
        "SCORES|1, -1e308|TOO_LARGE",
        "SCORES|1e999, 1|TOO_LARGE",
        "SCORES|7|CLASSES",
        "SCORES|1,2,3,4,5,6,7,8,9,10,11|CLASSES",
        "PROBABILITIES|0.5, 0.4|SUM",
        "PROBABILITIES|1, 0|ZERO",
        "PROBABILITIES|1.5, -0.5|NEGATIVE",
        "TARGET|0.5, 0.5|COUNT",
        "TARGET|0.5, 0.5, 0.1|SUM",
        "TARGET|2, -1, 0|NEGATIVE",
        "TARGET|1e308, 1e308, 1|SUM",
        "NAMES|cat, dog|COUNT",
        "NAMES|cat, , dog|NAMELESS",
        "NAMES|cat, cat, dog|TWICE"
      })
  void whatDoesNotFitIsRefusedWithItsReason(Kind kind, String typed, Reason reason) {
    assertThat(DeskEntry.of(kind, typed, ScoreDesk.FIRST))
        .isInstanceOfSatisfying(
            DeskEntry.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.typed()).isEqualTo(typed);
            });
  }

  @Test
  void moreScoresMakeMoreClassesAndKeepTheNamesAndTheTruth() {
    ScoreDesk desk = accepted(Kind.SCORES, "2, −1, 0.5, ３");
    assertThat(desk.scores()).containsExactly(2.0, -1.0, 0.5, 3.0);
    assertThat(desk.labels()).containsExactly("A", "B", "C", "D");
    assertThat(desk.target()).containsExactly(1.0, 0.0, 0.0, 0.0);
    ScoreDesk fewer = accepted(Kind.SCORES, "2, 1");
    assertThat(fewer.labels()).containsExactly("A", "B");
  }

  @Test
  void theTruthOfAClassThatGoesIsGivenToTheFirst() {
    ScoreDesk last = ScoreDesk.FIRST.withTrueClass(2);
    DeskEntry entry = DeskEntry.of(Kind.SCORES, "2, 1", last);
    assertThat(((DeskEntry.Accepted) entry).desk().target()).containsExactly(1.0, 0.0);
  }

  /**
   * The lecture starts from p = 0.3, 0.6, 0.1; its cross-entropy with [0, 0, 1] is 1 in base 10.
   */
  @Test
  void typedProbabilitiesComeBackFromTheirScores() {
    ScoreDesk desk = accepted(Kind.PROBABILITIES, "0.3, 0.6, 0.1").withTrueClass(2);
    assertThat(desk.softmax().probabilities())
        .containsExactly(new double[] {0.3, 0.6, 0.1}, within(1e-15));
    assertThat(desk.withBase(downhill.lab.explain.LogBase.TEN).loss().loss())
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void aSharedTruthIsTaken() {
    ScoreDesk desk = accepted(Kind.TARGET, "0.7, 0.2, 0.1");
    assertThat(desk.target()).containsExactly(0.7, 0.2, 0.1);
    assertThat(desk.trueClass()).isEmpty();
    assertThat(accepted(Kind.NAMES, "cat, dog, 새").labels()).isEqualTo(List.of("cat", "dog", "새"));
  }
}
