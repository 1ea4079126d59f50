package downhill.app.onehot;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.onehot.LabelEntry.Reason;
import downhill.lab.explain.softmax.LabelTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels that are typed. */
final class LabelEntryTest {
  private static LabelTable accepted(String typed) {
    assertThat(LabelEntry.of(typed, LabelTable.FIRST)).isInstanceOf(LabelEntry.Accepted.class);
    return ((LabelEntry.Accepted) LabelEntry.of(typed, LabelTable.FIRST)).table();
  }

  @Test
  void namesAreNumberedInTheOrderOfTheAlphabet() {
    LabelTable table = accepted("dog, cat, dog, 새");
    assertThat(table.names()).containsExactly("cat", "dog", "새");
    assertThat(table.labels()).containsExactly(1, 0, 1, 2);
  }

  @Test
  void wholeNumbersAreLabelsAsTheyAre() {
    assertThat(accepted("１, 3,2").labels()).containsExactly(1, 3, 2);
    assertThat(accepted("4").labels()).containsExactly(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|EMPTY",
        "1,,2|EMPTY",
        "-1, 0|NUMBER",
        "0.5, 1|NUMBER",
        "1e308|NUMBER",
        "0, 10|NUMBER",
        "cat, 1|NUMBER",
        "NaN, cat|CLASSES",
        "cat, cat|CLASSES",
        "0,0,0,0,0,0,0,0,0,0,0,0,0|SAMPLES",
        "a,b,c,d,e,f,g,h,i,j,k|CLASSES"
      })
  void whatIsNoLabelIsRefused(String typed, Reason reason) {
    assertThat(LabelEntry.of(typed, LabelTable.FIRST))
        .isEqualTo(new LabelEntry.Refused(reason, typed));
  }
}
