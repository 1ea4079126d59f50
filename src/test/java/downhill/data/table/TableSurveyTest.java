package downhill.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import downhill.data.CancelledException;
import downhill.data.CsvException;
import downhill.data.CsvProblem;
import downhill.data.Dataset;
import downhill.data.LineLimit;
import downhill.data.Progress;
import downhill.data.table.ColumnFound.Kind;
import downhill.data.table.TablePlan.Reason;
import downhill.words.Language;
import downhill.words.Words;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in tables of every kind, what comes of them, and what is refused. */
final class TableSurveyTest {
  @TempDir Path folder;

  private TableSource file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private TableSource file(byte[] bytes) throws IOException {
    return new TableSource.OfFile(Files.write(folder.resolve("t.csv"), bytes));
  }

  private TableFound found(String text) throws IOException, CsvException {
    return TableSurvey.of(file(text), Progress.NONE);
  }

  private static TablePlan plan(TableFound found) {
    return TablePlan.of(found, TableChoices.usual(found));
  }

  private static CsvProblem refused(TableSource source) {
    CsvException why =
        catchThrowableOfType(CsvException.class, () -> TableSurvey.of(source, Progress.NONE));
    return why.problem();
  }

  private static void assertSaid(CsvProblem problem) {
    for (Language language : Language.values()) {
      String sentence =
          new Words(CsvProblem.class, language).text(problem.key(), problem.args().toArray());
      assertThat(sentence).hasSizeGreaterThan(20).doesNotContain("{").contains(";");
    }
  }

  @Test
  void columnsAreToldApart() throws Exception {
    TableFound found =
        found(
            """
            size,note,colour,price
            1.5,first,red,10
            2.5,second one,blue,
            3,x,red,thirty
            4.5,NA,blue,40
            """);
    assertThat(found.rows()).isEqualTo(4);
    assertThat(found.format()).isEqualTo(new TableFormat(Encoding.UTF_8, Separator.COMMA, true));
    assertThat(found.columns())
        .extracting(ColumnFound::kind)
        .containsExactly(Kind.NUMBER, Kind.CLASS, Kind.CLASS, Kind.MIXED);
    ColumnFound price = found.columns().getLast();
    assertThat(price.numbers()).isEqualTo(2);
    assertThat(price.words()).isEqualTo(1);
    assertThat(price.firstWord()).isEqualTo(4);
    assertThat(price.missing()).isEqualTo(1);
    assertThat(price.firstGap()).isEqualTo(3);
    assertThat(price.low()).isEqualTo(10);
    assertThat(price.high()).isEqualTo(40);
    assertThat(found.columns().get(1).missing()).isEqualTo(1);
    assertThat(found.columns().get(2).labels()).containsExactly("blue", "red");
    assertThat(found.first().getFirst()).containsExactly("1.5", "first", "red", "10");
  }

  @Test
  void rowsWithGapsInColumnsThatAreUsedAreLeftOutAndCounted() throws Exception {
    TableFound found = found("a,b,y\n1,,10\n2,5,20\n?,6,30\n4,7,n/a\n5,8,50\n6,9\n7,1,70\n");
    TablePlan plan = plan(found);
    assertThat(plan.lost()).isEqualTo(4);
    assertThat(plan.kept()).isEqualTo(3);
    assertThat(plan.carried()).contains(Reason.ROWS);
    assertThat(plan.problem()).isEmpty();
    Dataset rows = TableRead.rows(plan, Progress.NONE);
    assertThat(rows.rows()).isDeepEqualTo(new double[][] {{2, 5}, {5, 8}, {7, 1}});
    assertThat(rows.targets()).containsExactly(20, 50, 70);
    TablePlan without = TablePlan.of(found, plan.choices().withFeature(1, false));
    assertThat(without.lost()).isEqualTo(3);
    assertThat(TableRead.rows(without, Progress.NONE).targets()).containsExactly(10, 20, 50, 70);
    CsvProblem gap =
        TablePlan.of(found, plan.choices().withLeaveOut(false)).problem().orElseThrow();
    assertThat(gap.key()).isEqualTo("csv.gap");
    assertThat(gap.line()).isEqualTo(2);
    assertSaid(gap);
  }

  @Test
  void wordsAreClassesInTheOrderOfTheAlphabetAndTheFileIsNamed() throws Exception {
    TablePlan plan = plan(found("h;pet\n30;cat\n60;dog\n25;cat\n20;bird\n"));
    assertThat(plan.found().format().separator()).isEqualTo(Separator.SEMICOLON);
    assertThat(plan.carried()).isEmpty();
    Dataset rows = TableRead.rows(plan, Progress.NONE);
    assertThat(rows.classes()).containsExactly("bird", "cat", "dog");
    assertThat(rows.targets()).containsExactly(1, 2, 1, 0);
  }

  @Test
  void numbersCanBeClassesInTheOrderOfNumbers() throws Exception {
    TableFound found = found("a,grade\n1,10\n2,9\n3,10\n4,2.0\n");
    TablePlan plan = TablePlan.of(found, TableChoices.usual(found).withClasses(true));
    assertThat(plan.carried()).contains(Reason.CLASSES);
    Dataset rows = TableRead.rows(plan, Progress.NONE);
    assertThat(rows.classes()).containsExactly("2", "9", "10");
    assertThat(rows.targets()).containsExactly(2, 1, 2, 0);
  }

  @Test
  void zeroAndOneAreTwoClasses() throws Exception {
    TablePlan plan = plan(found("a,passed\n1,0\n2,1\n3,1\n"));
    assertThat(plan.classes()).containsExactly("0", "1");
    assertThat(plan.carried()).isEmpty();
  }

  @Test
  void constantColumnsAreNotUsedUnasked() throws Exception {
    TablePlan plan = plan(found("a,b,y\n1,7,1\n2,7,2\n3,7,3\n"));
    assertThat(plan.found().columns().get(1).constant()).isTrue();
    assertThat(plan.features()).extracting(ColumnFound::name).containsExactly("a");
  }

  @Test
  void columnsWithoutANameOfTheirOwnGetOne() throws Exception {
    TablePlan plan = plan(found("a,a,,y\n1,2,3,4\n2,3,5,6\n"));
    assertThat(plan.found().columns())
        .extracting(ColumnFound::name)
        .containsExactly("a", "a 2", "x3", "y");
    assertThat(plan.carried()).contains(Reason.NAMES);
  }

  @Test
  void aFirstLineOfNumbersIsARow() throws Exception {
    TablePlan plan = plan(found("1,2\n3,4\n5,6\n"));
    assertThat(plan.found().format().header()).isFalse();
    assertThat(plan.kept()).isEqualTo(3);
    assertThat(TableRead.rows(plan, Progress.NONE).targets()).containsExactly(2, 4, 6);
    assertThat(plan.carried()).contains(Reason.NAMES);
  }

  @Test
  void koreanFilesOfWindowsAndUtf16AreReadAsWhatTheyAre() throws Exception {
    String text = "키,몸무게\n170,65\n180,77\n";
    for (String name : List.of("x-windows-949", "UTF-16", "UTF-16LE")) {
      TableFound found = TableSurvey.of(file(text.getBytes(Charset.forName(name))), Progress.NONE);
      assertThat(found.columns())
          .extracting(ColumnFound::name)
          .as(name)
          .containsExactly("키", "몸무게");
      TablePlan plan = plan(found);
      assertThat(plan.carried()).contains(Reason.ENCODING);
      assertThat(TableRead.rows(plan, Progress.NONE).targets()).containsExactly(65, 77);
    }
  }

  @Test
  void utf8OfWindowsAndCharactersCutByTheLookAreUtf8() throws Exception {
    var text = new StringBuilder("\uFEFFk,y\n");
    for (int row = 0; row < 20_000; row++) {
      text.append("가나").append(row % 10).append(",1\n");
    }
    TableFound found = found(text.toString());
    assertThat(found.format().encoding()).isEqualTo(Encoding.UTF_8);
    assertThat(found.columns().getFirst().name()).isEqualTo("k");
  }

  @Test
  void theWrongEncodingIsSaidWithItsPlace() throws Exception {
    TableSource source = file("키,몸무게\n170,65\n".getBytes(Charset.forName("x-windows-949")));
    var format = new TableFormat(Encoding.UTF_8, Separator.COMMA, true);
    CsvException why =
        catchThrowableOfType(
            CsvException.class,
            () -> TableSurvey.of(source, format, LineLimit.USUAL, Progress.NONE));
    assertThat(why.problem().key()).isEqualTo("csv.wrongEncoding");
    assertSaid(why.problem());
  }

  @Test
  void tablesThatCannotBeLearnedFromSayWhy() throws Exception {
    assertThat(refused(file("")).key()).isEqualTo("csv.empty");
    assertThat(refused(file("\n\n")).key()).isEqualTo("csv.empty");
    assertThat(refused(file("a,b\n")).key()).isEqualTo("csv.headerOnly");
    assertThat(refused(new TableSource.OfFile(folder)).key()).isEqualTo("csv.noFile");
    for (String[] each :
        new String[][] {
          {"a\n1\n2\n", "csv.oneColumn"},
          {"a,y\n1,2\n", "csv.oneRow"},
          {"a,y\n1,\n2,\n", "csv.emptyTarget"},
          {"a,y\n1,cat\n2,cat\n", "csv.oneClass"},
          {"a,y\nred,1\nblue,2\n", "csv.noFeature"},
          {"a,b,y\n1,,1\n,2,2\n,3,3\n4,,4\n", "csv.nothingLeft"}
        }) {
      CsvProblem problem = plan(found(each[0])).problem().orElseThrow();
      assertThat(problem.key()).as(each[0]).isEqualTo(each[1]);
      assertSaid(problem);
    }
    TableFound pets = found("a,pet\n1,cat\n2,dog\n");
    assertThat(TablePlan.of(pets, TableChoices.usual(pets).withClasses(false)).problem())
        .map(CsvProblem::key)
        .contains("csv.wordsForNumber");
  }

  @Test
  void tooManyRowsToCarrySayWhatHasToBeDone() throws Exception {
    var text = new StringBuilder("a,b,y\n,1,1\n");
    for (int row = 0; row < 140_000; row++) {
      text.append(row).append(",2,").append(row).append('\n');
    }
    CsvProblem problem = plan(found(text.append("1,3,1\n").toString())).problem().orElseThrow();
    assertThat(problem.key()).isEqualTo("csv.tooLargeFor.ROWS");
    assertSaid(problem);
  }

  @Test
  void aLineWithoutEndIsGivenUpBeforeItFillsTheMemory() throws Exception {
    try (Reader endless = new LineLimit(new Endless("a,b\n1,2\n"), 100_000)) {
      char[] buffer = new char[8192];
      assertThatThrownBy(
              () -> {
                while (endless.read(buffer, 0, buffer.length) >= 0) {
                  Thread.onSpinWait();
                }
              })
          .isInstanceOfSatisfying(
              LineLimit.Exceeded.class,
              e -> {
                assertThat(e.problem().problem().line()).isEqualTo(3);
                assertSaid(e.problem().problem());
              });
    }
    TableSource source = file("a,b\n1,2\n" + "3".repeat(5_000) + "\n");
    var format = new TableFormat(Encoding.UTF_8, Separator.COMMA, true);
    CsvException why =
        catchThrowableOfType(
            CsvException.class, () -> TableSurvey.of(source, format, 1_000, Progress.NONE));
    assertThat(why.problem().key()).isEqualTo("csv.longLine");
  }

  @Test
  void cancelledReadingEnds() throws Exception {
    TableSource source = file("a,b\n1,2\n3,4\n");
    var cancelled =
        new Progress() {
          @Override
          public void at(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    var format = new TableFormat(Encoding.UTF_8, Separator.COMMA, true);
    assertThatThrownBy(() -> TableSurvey.of(source, format, LineLimit.USUAL, cancelled))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void pastedTextIsATableWithTabs() throws Exception {
    TableFound found =
        TableSurvey.of(new TableSource.OfText("x\ty\r\n1\t2\r\n3\t5\r\n"), Progress.NONE);
    TablePlan plan = plan(found);
    assertThat(found.format().separator()).isEqualTo(Separator.TAB);
    assertThat(plan.carried()).contains(Reason.PASTED);
    assertThat(TableRead.rows(plan, Progress.NONE).targets()).containsExactly(2, 5);
  }

  @Test
  void anotherTargetGivesItsPlaceBack() throws Exception {
    TableFound found = found("a,b,y\n1,2,3\n2,3,5\n4,4,9\n");
    TableChoices other = TableChoices.usual(found).withTarget(found, 0);
    assertThat(other.target()).isZero();
    assertThat(other.features()).containsExactly(1, 2);
  }

  /** A beginning, and then one digit for ever. */
  private static final class Endless extends Reader {
    private final String beginning;
    private int at;

    Endless(String beginning) {
      this.beginning = beginning;
    }

    @Override
    public int read(char[] text, int offset, int length) {
      for (int i = 0; i < length; i++) {
        text[offset + i] = at < beginning.length() ? beginning.charAt(at++) : '7';
      }
      return length;
    }

    @Override
    public void close() {}
  }
}
