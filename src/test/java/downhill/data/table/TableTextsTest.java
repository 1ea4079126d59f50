package downhill.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.CsvException;
import downhill.data.Dataset;
import downhill.data.Progress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Tables as they are written, and what is shown of them before they are opened. */
final class TableTextsTest {
  private static TableFound found(String text) throws CsvException {
    return TableSurvey.of(new TableSource.OfText(text), Progress.NONE);
  }

  @Test
  void theFirstThirtyRowsAreShown() throws Exception {
    String rows =
        IntStream.range(0, 31).mapToObj(r -> r + "," + 2 * r + "\n").collect(Collectors.joining());
    TableFound found = found("a,b\n" + rows);
    assertThat(found.rows()).isEqualTo(31);
    assertThat(found.first()).hasSize(30);
    assertThat(found.first().getLast()).containsExactly("29", "58");
  }

  /** A cell that is too long to look at is cut; the column is read whole. */
  @Test
  void longCellsAreCutWhereTheyAreShown() throws Exception {
    String word = "w".repeat(81);
    TableFound found = found("a,b\n" + word + ",1\n" + "w".repeat(80) + ",2\n");
    assertThat(found.first().get(0).getFirst()).isEqualTo("w".repeat(80));
    assertThat(found.first().get(1).getFirst()).isEqualTo("w".repeat(80));
    assertThat(found.columns().getFirst().labels()).contains(word);
  }

  @Test
  void raggedRowsAreShownInTheirColumns() throws Exception {
    TableFound found = found("a,b\n1,2,3\n4\n5,6\n");
    assertThat(found.first())
        .containsExactly(List.of("1", "2"), List.of("4", ""), List.of("5", "6"));
    assertThat(found.gaps().ragged()).isEqualTo(2);
    assertThat(found.gaps().firstRagged()).isEqualTo(2);
    assertThat(found.columns().getFirst().numbers()).isEqualTo(1);
  }

  @Test
  void namesThatComeAgainAreNumbered() throws Exception {
    TableFound found = found("a,a,a,b\n1,2,3,4\n5,6,7,8\n");
    assertThat(found.columns())
        .extracting(ColumnFound::name)
        .containsExactly("a", "a 2", "a 3", "b");
    assertThat(found.columns())
        .extracting(ColumnFound::renamed)
        .containsExactly(false, true, true, false);
  }

  /** Without names the first line is a row, cell by cell. */
  @Test
  void aFirstLineOfNumbersIsTheFirstRow() throws Exception {
    TableFound found = found("1,2\n3,5\n");
    assertThat(found.rows()).isEqualTo(2);
    assertThat(found.first().getFirst()).containsExactly("1", "2");
    assertThat(found.columns()).extracting(ColumnFound::name).containsExactly("x1", "x2");
    assertThat(found.columns()).extracting(ColumnFound::numbers).containsExactly(2L, 2L);
    assertThat(found.columns()).extracting(ColumnFound::low).containsExactly(1.0, 2.0);
    Dataset rows = TableRead.rows(TablePlan.of(found, TableChoices.usual(found)), Progress.NONE);
    assertThat(rows.rows()).isDeepEqualTo(new double[][] {{1}, {3}});
    assertThat(rows.targets()).containsExactly(2, 5);
  }

  @Test
  void emptyLinesBeforeTheNamesArePassedOver() throws Exception {
    TableFound found = found("\n\r\n\na;b\n1;2\n3;4\n");
    assertThat(found.format().separator()).isEqualTo(Separator.SEMICOLON);
    assertThat(found.columns().getLast().name()).isEqualTo("b");
  }

  @Test
  void aLineBreakInQuotesBelongsToTheName() throws Exception {
    TableFound found = found("\"a\nb\";c\r1;2\r3;4\r");
    assertThat(found.columns()).extracting(ColumnFound::name).containsExactly("a\nb", "c");
    assertThat(found.rows()).isEqualTo(2);
  }

  /** Between two separators that are as frequent the earlier in the list is taken. */
  @Test
  void theSeparatorIsTheMostFrequentOneOutsideQuotes() {
    assertThat(Separator.of("a,b;c")).isEqualTo(Separator.COMMA);
    assertThat(Separator.of("a;b;c,d")).isEqualTo(Separator.SEMICOLON);
    assertThat(Separator.of("a\tb\tc;d")).isEqualTo(Separator.TAB);
    assertThat(Separator.of("\"a;b;c;d\",e")).isEqualTo(Separator.COMMA);
  }

  @Test
  void classesOfNumbersCountFromZero() throws Exception {
    assertThat(found("a,y\n1,0\n2,1\n3,2\n").columns().getLast().countsFromZero()).isTrue();
    assertThat(found("a,y\n1,1\n2,2\n3,3\n").columns().getLast().countsFromZero()).isFalse();
    assertThat(found("a,y\n1,0\n2,0\n3,0\n").columns().getLast().countsFromZero()).isFalse();
    assertThat(found("a,y\n1,0\n2,x\n3,1\n").columns().getLast().countsFromZero()).isFalse();
  }

  @Test
  void twoThousandColumnsAreTheMost() throws Exception {
    String names = IntStream.range(0, 2000).mapToObj(c -> "c" + c).collect(Collectors.joining(","));
    String row = "1" + ",2".repeat(1999) + "\n";
    assertThat(found(names + "\n" + row + row).columns()).hasSize(2000);
    CsvException many =
        Assertions.catchThrowableOfType(
            CsvException.class, () -> found(names + ",more\n" + row + row));
    assertThat(many.problem().key()).isEqualTo("csv.tooManyColumns");
    assertThat(many.problem().args()).containsExactly(2000, 2001);
  }
}
