package downhill.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextTableTest {
  @Test
  void numbersStandAtTheRightOfTheirColumns() {
    var table = new TextTable();
    table.row("", "w", "x·w");
    table.row("bias", 0.5, -12);
    assertThat(table.lines()).containsExactly("        w  x·w", "bias  0.5  -12");
  }

  @Test
  void aHangulSyllableTakesTheRoomOfTwoDigitsAndAMarkNone() {
    var table = new TextTable();
    table.row("기온", 1);
    table.row("sun", 2);
    table.row("m\u0302", 3);
    assertThat(table.lines()).containsExactly("기온  1", "sun   2", "m\u0302     3");
  }

  @Test
  void shorterRowsEndEarly() {
    var table = new TextTable();
    table.row("a", 1, 2);
    table.row("b");
    assertThat(table.lines()).containsExactly("a  1  2", "b");
  }
}
