package downhill.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.CsvProblem;
import downhill.data.table.TablePlan.Reason;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of tables that have been looked through: limits and the places that are named. */
final class TablePlanTest {
  private static final TableFormat COMMAS = new TableFormat(Encoding.UTF_8, Separator.COMMA, true);

  /** A column without gaps: so many numbers, then words from a line on. */
  private static ColumnFound column(String name, long numbers, long words, int firstWord) {
    List<String> labels = words > 0 ? List.of("u", "v") : List.of("1", "2", "3");
    return new ColumnFound(name, false, numbers, words, 0, firstWord, 0, 1, 3, labels);
  }

  private static ColumnFound gaps(String name, long numbers, long missing, int firstGap) {
    return new ColumnFound(
        name, false, numbers, 0, missing, 0, firstGap, 1, 3, List.of("1", "2", "3"));
  }

  private static TableFound found(long rows, Gaps gaps, ColumnFound... columns) {
    TableSource file = new TableSource.OfFile(Path.of("t.csv"));
    return new TableFound(file, COMMAS, COMMAS, List.of(columns), List.of(), rows, gaps);
  }

  private static TableFound pasted(long rows, ColumnFound... columns) {
    TableSource text = new TableSource.OfText("");
    return new TableFound(text, COMMAS, COMMAS, List.of(columns), List.of(), rows, new Gaps());
  }

  private static TablePlan plan(TableFound found) {
    return TablePlan.of(found, TableChoices.usual(found));
  }

  private static BitSet bits(int... set) {
    var bits = new BitSet();
    IntStream.of(set).forEach(bits::set);
    return bits;
  }

  private static String key(TablePlan plan) {
    return plan.problem().map(CsvProblem::key).orElse("");
  }

  @Test
  void aTableIsTakenWithTwoRowsAndNotWithOne() {
    ColumnFound a = column("a", 2, 0, 0);
    ColumnFound y = column("y", 2, 0, 0);
    assertThat(key(plan(found(2, new Gaps(), a, y)))).isEmpty();
    assertThat(key(plan(found(1, new Gaps(), a, y)))).isEqualTo("csv.oneRow");
  }

  /** Three rows of which one has a gap leave two; two gaps leave too few. */
  @Test
  void whatGapsLeaveMustBeTwoRows() {
    var one = new Gaps();
    one.add(bits(0), bits());
    TablePlan enough = plan(found(3, one, gaps("a", 2, 1, 3), column("y", 3, 0, 0)));
    assertThat(key(enough)).isEmpty();
    assertThat(enough.kept()).isEqualTo(2);
    one.add(bits(0), bits());
    TablePlan few = plan(found(3, one, gaps("a", 2, 2, 3), column("y", 3, 0, 0)));
    CsvProblem problem = few.problem().orElseThrow();
    assertThat(problem.key()).isEqualTo("csv.nothingLeft");
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.args()).containsExactly(3L, 2L);
  }

  /** 400,000 numbers are carried in a scenario: 100,000 rows of three features and a target. */
  @ParameterizedTest
  @CsvSource({"100000, ''", "100001, csv.tooLargeFor.PASTED"})
  void soManyNumbersAreCarried(long rows, String key) {
    ColumnFound[] four = {
      column("a", rows, 0, 0),
      column("b", rows, 0, 0),
      column("c", rows, 0, 0),
      column("y", rows, 0, 0)
    };
    assertThat(key(plan(pasted(rows, four)))).isEqualTo(key);
    // A file is named instead and may have more.
    assertThat(key(plan(found(rows, new Gaps(), four)))).isEmpty();
  }

  @Test
  void theFirstRowThatIsLostIsNamed() {
    var gaps = new Gaps();
    gaps.add(bits(0), bits());
    gaps.addRagged(6);
    gaps.addRagged(9);
    ColumnFound a = gaps("a", 8, 1, 7);
    ColumnFound unused = gaps("unused", 8, 1, 2);
    ColumnFound y = column("y", 9, 0, 0);
    TableFound found = found(10, gaps, a, unused, y);
    TableChoices some = new TableChoices(2, false, List.of(0), false);
    CsvProblem ragged = TablePlan.of(found, some).problem().orElseThrow();
    assertThat(ragged.key()).isEqualTo("csv.gap");
    assertThat(ragged.line()).isEqualTo(6);
    assertThat(ragged.args()).containsExactly(6, 3L);
    TableChoices all = new TableChoices(2, false, List.of(0, 1), false);
    assertThat(TablePlan.of(found, all).problem().orElseThrow().line()).isEqualTo(2);
  }

  /** A word is a gap where a number is needed, but not where it names a class. */
  @Test
  void wordsAreGapsAmongNumbersAlone() {
    var gaps = new Gaps();
    gaps.add(bits(), bits(1));
    ColumnFound y = new ColumnFound("y", false, 3, 1, 0, 4, 0, 1, 3, List.of("1", "2", "3", "u"));
    TableFound found = found(4, gaps, column("a", 4, 0, 0), y);
    CsvProblem number =
        TablePlan.of(found, new TableChoices(1, false, List.of(0), false)).problem().orElseThrow();
    assertThat(number.key()).isEqualTo("csv.gap");
    assertThat(number.line()).isEqualTo(4);
    TablePlan classes = TablePlan.of(found, new TableChoices(1, true, List.of(0), false));
    assertThat(classes.lost()).isZero();
    assertThat(key(classes)).isEmpty();
  }

  @Test
  void aFeatureOfWordsAloneIsNamed() {
    TableFound found =
        found(3, new Gaps(), column("note", 0, 3, 2), column("a", 3, 0, 0), column("y", 3, 0, 0));
    CsvProblem problem =
        TablePlan.of(found, new TableChoices(2, false, List.of(0, 1), true))
            .problem()
            .orElseThrow();
    assertThat(problem.key()).isEqualTo("csv.wordFeature");
    assertThat(problem.args()).containsExactly("\"note\"");
  }

  @Test
  void moreDifferentValuesThanThereMayBeClassesAreRefused() {
    ColumnFound many = new ColumnFound("id", false, 0, 300, 0, 2, 0, 0, 0, List.of());
    TableFound found = found(300, new Gaps(), column("a", 300, 0, 0), many);
    CsvProblem problem =
        TablePlan.of(found, new TableChoices(1, true, List.of(0), true)).problem().orElseThrow();
    assertThat(problem.key()).isEqualTo("csv.manyClasses");
    assertThat(problem.args()).containsExactly("\"id\"", 256);
  }

  @Test
  void anotherSeparatorOrEncodingMustBeCarried() {
    ColumnFound a = column("a", 3, 0, 0);
    ColumnFound y = column("y", 3, 0, 0);
    TableSource file = new TableSource.OfFile(Path.of("t.csv"));
    var semicolons =
        new TableFound(
            file,
            COMMAS.with(Separator.SEMICOLON),
            COMMAS,
            List.of(a, y),
            List.of(),
            3,
            new Gaps());
    assertThat(plan(semicolons).carried()).contains(Reason.SEPARATOR);
    var utf16 =
        new TableFound(
            file, COMMAS.with(Encoding.UTF_16LE), COMMAS, List.of(a, y), List.of(), 3, new Gaps());
    assertThat(plan(utf16).carried()).contains(Reason.ENCODING);
    var nameless =
        new TableFound(
            file, COMMAS.withHeader(false), COMMAS, List.of(a, y), List.of(), 3, new Gaps());
    assertThat(plan(nameless).carried()).contains(Reason.NAMES);
  }

  /** Half of the cells may be missing, and one in twenty may be a word. */
  @ParameterizedTest
  @CsvSource({
    "10, 0, 10, true",
    "10, 0, 11, false",
    "19, 1, 0, true",
    "18, 1, 0, false",
    "0, 0, 5, false"
  })
  void columnsThatAreMostlyNumbersAreFeatures(
      long numbers, long words, long missing, boolean used) {
    ColumnFound a =
        new ColumnFound("a", false, numbers, words, missing, 0, 0, 1, 3, List.of("1", "2"));
    TableFound found = found(20, new Gaps(), a, column("y", 20, 0, 0));
    assertThat(TableChoices.usual(found).features()).isEqualTo(used ? List.of(0) : List.of());
  }

  @ParameterizedTest
  @CsvSource({"2, 3, true", "3, 3, false", "3, 2, false"})
  void mostlyWordsAreClasses(long numbers, long words, boolean classes) {
    ColumnFound y = new ColumnFound("y", false, numbers, words, 0, 2, 0, 1, 3, List.of("1", "u"));
    TableFound found = found(6, new Gaps(), column("a", 6, 0, 0), y);
    assertThat(TableChoices.usual(found).classes()).isEqualTo(classes);
  }

  @Test
  void theTargetIsNoFeature() {
    TableChoices choices = new TableChoices(2, false, List.of(0), true);
    assertThat(choices.withFeature(1, true).features()).containsExactly(0, 1);
    assertThat(choices.withFeature(2, true).features()).containsExactly(0);
    assertThat(choices.withFeature(0, false).features()).isEmpty();
  }

  @Test
  void rowsThatAreAlikeAreCountedTogetherUpToALimit() {
    var gaps = new Gaps();
    for (int pattern = 0; pattern < 50_000; pattern++) {
      gaps.add(bits(), BitSet.valueOf(new long[] {2L * (pattern + 1)}));
    }
    BitSet first = bits(0);
    assertThat(gaps.lost(first, bits())).isZero();
    // One kind more is no longer told apart, and counts as lost; a known kind still does not.
    gaps.add(bits(), BitSet.valueOf(new long[] {2L * 60_000}));
    gaps.add(bits(), BitSet.valueOf(new long[] {2L}));
    assertThat(gaps.lost(first, bits())).isEqualTo(1);
    assertThat(gaps.lost(bits(1), bits())).isEqualTo(25_002);
    assertThat(gaps.ragged()).isZero();
    assertThat(gaps.firstRagged()).isZero();
  }

  @Test
  void raggedRowsAreLostForEveryChoice() {
    var gaps = new Gaps();
    gaps.addRagged(5);
    gaps.addRagged(9);
    assertThat(gaps.ragged()).isEqualTo(2);
    assertThat(gaps.firstRagged()).isEqualTo(5);
    assertThat(gaps.lost(bits(), bits())).isEqualTo(2);
    gaps.add(bits(3), bits());
    assertThat(gaps.lost(bits(), bits(3))).isEqualTo(3);
    assertThat(gaps.lost(bits(3), bits())).isEqualTo(3);
    assertThat(gaps.lost(bits(2), bits(1))).isEqualTo(2);
  }

  @Test
  void aColumnRemembersItsRangeAndItsDifferentValues() {
    var survey = new ColumnSurvey();
    survey.number(3);
    survey.number(-1);
    survey.number(2);
    survey.word("x", 5);
    survey.word("y", 6);
    survey.missing(7);
    survey.missing(8);
    ColumnFound found = survey.found("a", false);
    assertThat(found.low()).isEqualTo(-1);
    assertThat(found.high()).isEqualTo(3);
    assertThat(found.labels()).containsExactly("-1", "2", "3", "x", "y");
    assertThat(List.of(found.firstWord(), found.firstGap())).containsExactly(5, 7);
    assertThat(List.of(found.numbers(), found.words(), found.missing()))
        .containsExactly(3L, 2L, 2L);
  }

  /** Minus zero is zero; 256 different values may be classes, 257 are none. */
  @Test
  void differentValuesAreCountedUpTo256() {
    var survey = new ColumnSurvey();
    survey.number(0.0);
    survey.number(-0.0);
    for (int value = 1; value < 200; value++) {
      survey.number(value);
    }
    for (int word = 0; word < 56; word++) {
      survey.word("w" + word, 2);
    }
    assertThat(survey.found("a", false).labels()).hasSize(256).startsWith("0", "1");
    survey.word("w0", 3);
    assertThat(survey.found("a", false).labels()).hasSize(256);
    survey.word("one more", 4);
    assertThat(survey.found("a", false).labels()).isEmpty();
    survey.word("w0", 5);
    survey.number(1);
    assertThat(survey.found("a", false).labels()).isEmpty();
    assertThat(survey.found("a", false).numbers()).isEqualTo(202);
  }
}
