package downhill.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.Dataset;
import downhill.scenario.Problem;
import downhill.scenario.edit.TypedCells.Refused;
import downhill.scenario.edit.TypedCells.Taken;
import downhill.words.Language;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of texts that are typed into a table, or pasted over it. */
final class TypedCellsTest {
  private static Dataset table(List<String> classes) {
    double[][] rows = {{1, 2}, {3, 4}, {5, 6}};
    return new Dataset(List.of("a", "b"), "y", Map.of(), rows, new double[] {0, 1, 0}, classes);
  }

  private static Dataset numbers() {
    return table(List.of());
  }

  private static Dataset animals() {
    return table(List.of("cat", "Dog"));
  }

  private static double[][] taken(TypedCells.Read read) {
    assertThat(read).isInstanceOf(Taken.class);
    return ((Taken) read).values();
  }

  private static Problem refused(TypedCells.Read read) {
    assertThat(read).isInstanceOf(Refused.class);
    Problem problem = ((Refused) read).problem();
    for (Language language : Language.values()) {
      assertThat(problem.sentence(language)).isNotBlank();
    }
    return problem;
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5",
    "' -2 ', -2",
    "１２．５, 12.5",
    "\u22123, -3",
    "1e100, 1e100",
    "-1e100, -1e100"
  })
  void numbersAreReadAsTheyAreTyped(String text, double value) {
    assertThat(taken(TypedCells.cell(numbers(), 0, text))).isDeepEqualTo(new double[][] {{value}});
    assertThat(taken(TypedCells.cell(numbers(), 2, text))).isDeepEqualTo(new double[][] {{value}});
  }

  @ParameterizedTest
  @CsvSource({
    "'', cell.empty",
    "'  ', cell.empty",
    "x, cell.number",
    "1.1e100, cell.large",
    "-2e100, cell.large",
    "NaN, cell.number"
  })
  void otherTextsAreRefused(String text, String key) {
    assertThat(refused(TypedCells.cell(numbers(), 1, text)).key()).isEqualTo(key);
  }

  @Test
  void longTextsAreShortened() {
    Problem problem = refused(TypedCells.cell(numbers(), 0, "z".repeat(41)));
    assertThat(problem.args()).containsExactly("\"" + "z".repeat(40) + "…\"");
    Problem whole = refused(TypedCells.cell(numbers(), 0, "z".repeat(40)));
    assertThat(whole.args()).containsExactly("\"" + "z".repeat(40) + "\"");
  }

  @Test
  void aClassIsNamed() {
    assertThat(taken(TypedCells.cell(animals(), 2, "Dog"))[0]).containsExactly(1);
    assertThat(taken(TypedCells.cell(animals(), 2, " CAT "))[0]).containsExactly(0);
    assertThat(taken(TypedCells.cell(animals(), 2, "dog"))[0]).containsExactly(1);
    assertThat(refused(TypedCells.cell(animals(), 2, "")).key()).isEqualTo("cell.classEmpty");
    // The features beside it stay numbers.
    assertThat(refused(TypedCells.cell(animals(), 1, "cat")).key()).isEqualTo("cell.number");
  }

  @Test
  void aBlockIsARectangle() {
    assertThat(taken(TypedCells.block(numbers(), 1, 1, "7\t8\n9\t10\n")))
        .isDeepEqualTo(new double[][] {{7, 8}, {9, 10}});
    assertThat(taken(TypedCells.block(animals(), 2, 0, "7\t8\tdog\n9\t10\tcat")))
        .isDeepEqualTo(new double[][] {{7, 8, 1}, {9, 10, 0}});
    assertThat(taken(TypedCells.block(numbers(), 0, 2, "7\n8\n9"))).hasDimensions(3, 1);
  }

  @Test
  void blocksThatDoNotFitSayWhere() {
    Problem wide = refused(TypedCells.block(numbers(), 0, 1, "1\t2\t3"));
    assertThat(wide.key()).isEqualTo("block.columns");
    assertThat(wide.args()).containsExactly(3, 2);
    Problem low = refused(TypedCells.block(numbers(), 2, 1, "1\t2\n3\t4"));
    assertThat(low.key()).isEqualTo("block.rows");
    assertThat(low.args()).containsExactly(2, 1, 3);
    Problem ragged = refused(TypedCells.block(numbers(), 0, 0, "1\t2\n3"));
    assertThat(ragged.key()).isEqualTo("block.ragged");
    assertThat(ragged.args()).containsExactly(2, 2, 1);
    Problem cell = refused(TypedCells.block(numbers(), 0, 0, "1\t2\n3\tx"));
    assertThat(cell.key()).isEqualTo("block.cell");
    assertThat(cell.args()).startsWith(2, 2);
    assertThat(cell.sentence(Language.EN)).contains("\"x\"");
  }

  @Test
  void aScenarioCarriesSoManyNumbers() {
    assertThat(TypedCells.tooMany(numbers(), 1000)).isEmpty();
    // Three numbers a row: 133,333 rows fit into 400,000.
    assertThat(TypedCells.tooMany(numbers(), 133_330)).isEmpty();
    Optional<Problem> problem = TypedCells.tooMany(numbers(), 133_331);
    assertThat(problem).map(Problem::key).contains("cell.tooMany");
    assertThat(problem.orElseThrow().args()).containsExactly(400_002L, 400_000L);
  }

  @Test
  void aNewNameIsAClassMore() {
    Taken cow = (Taken) TypedCells.cell(animals(), 2, " cow ");
    assertThat(cow.values()).isDeepEqualTo(new double[][] {{2}});
    assertThat(cow.classes()).containsExactly("cat", "Dog", "cow");
    Taken several = (Taken) TypedCells.block(animals(), 0, 2, "hen\nowl\nHen");
    assertThat(several.values()).isDeepEqualTo(new double[][] {{2}, {3}, {2}});
    assertThat(several.classes()).containsExactly("cat", "Dog", "hen", "owl");
    assertThat(((Taken) TypedCells.cell(animals(), 2, "dog")).classes())
        .containsExactly("cat", "Dog");
  }

  @Test
  void aNumberIsNoNewNameWhereClassesHaveNames() {
    Problem shifted = refused(TypedCells.cell(animals(), 2, "5.1"));
    assertThat(shifted.key()).isEqualTo("cell.class");
    assertThat(shifted.args()).containsExactly("cat, Dog", "\"5.1\"");
    Dataset digits = table(List.of("0", "1"));
    assertThat(((Taken) TypedCells.cell(digits, 2, "2")).classes()).containsExactly("0", "1", "2");
  }

  @Test
  void thereAreAtMost256Classes() {
    List<String> most = IntStream.range(0, 256).mapToObj(k -> "c" + k).toList();
    assertThat(TypedCells.cell(table(most.subList(0, 255)), 2, "more")).isInstanceOf(Taken.class);
    assertThat(taken(TypedCells.cell(table(most), 2, "C255"))[0]).containsExactly(255);
    Problem problem = refused(TypedCells.cell(table(most), 2, "more"));
    assertThat(problem.key()).isEqualTo("cell.manyClasses");
    assertThat(problem.args()).containsExactly(256, "\"more\"");
  }

  /** What is copied reads back to the same numbers and classes. */
  @Test
  void rowsAreCopiedForASpreadsheet() {
    assertThat(CopiedCells.text(numbers(), bits(0, 2))).isEqualTo("1\t2\t0\n5\t6\t0\n");
    String copied = CopiedCells.text(animals(), bits(1));
    assertThat(copied).isEqualTo("3\t4\tDog\n");
    assertThat(taken(TypedCells.block(animals(), 0, 0, copied)))
        .isDeepEqualTo(new double[][] {{3, 4, 1}});
    double[][] digits = {{0.1 + 0.2, -1e-7}};
    Dataset fine =
        new Dataset(
            List.of("a", "b"), "y", Map.of(), digits, new double[] {0}, List.of("two\twords"));
    assertThat(CopiedCells.text(fine, bits(0)))
        .isEqualTo("0.30000000000000004\t-1e-7\ttwo words\n");
    assertThat(CopiedCells.text(numbers(), new BitSet())).isEmpty();
  }

  /** Three numbers a row. */
  @Test
  void soManyRowsCanBeCopied() {
    assertThat(CopiedCells.tooMany(numbers(), 133_333)).isEmpty();
    assertThat(CopiedCells.tooMany(numbers(), 133_334).orElseThrow().args())
        .containsExactly(400_002L, 400_000L);
  }

  private static BitSet bits(int... rows) {
    var bits = new BitSet();
    Arrays.stream(rows).forEach(bits::set);
    return bits;
  }

  @Test
  void rowsAreChangedInACopy() {
    Dataset before = numbers();
    var block = new Taken(new double[][] {{7, 8}, {9, 10}}, List.of());
    Dataset written = EditableRows.of(before).written(2, 1, block).dataset();
    assertThat(written.rows()).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}, {5, 7}, {0, 9}});
    assertThat(written.targets()).containsExactly(0, 1, 8, 10);
    Dataset removed = EditableRows.of(before).removed(bits(1)).dataset();
    assertThat(removed.rows()).isDeepEqualTo(new double[][] {{1, 2}, {5, 6}});
    assertThat(removed.targets()).containsExactly(0, 0);
    Dataset added = EditableRows.of(before).added(new double[] {7, 8, 9}).dataset();
    assertThat(added.rows()[3]).containsExactly(7, 8);
    assertThat(added.targets()).containsExactly(0, 1, 0, 9);
    assertThat(before.rows()).isDeepEqualTo(numbers().rows());
    assertThat(before.targets()).containsExactly(0, 1, 0);
  }

  /** What waited while another name became a class still means what was typed. */
  @Test
  void classesAreFoundByTheirNames() {
    Dataset now = table(List.of("cat", "Dog", "owl"));
    var typed = new Taken(new double[][] {{7, 2}, {8, 1}}, List.of("cat", "Dog", "hen"));
    Dataset written = EditableRows.of(now).written(0, 1, typed).dataset();
    assertThat(written.classes()).containsExactly("cat", "Dog", "owl", "hen");
    assertThat(written.targets()).containsExactly(3, 1, 0);
    assertThat(written.rows()).isDeepEqualTo(new double[][] {{1, 7}, {3, 8}, {5, 6}});
    var features = new Taken(new double[][] {{9, 9}}, List.of("cat", "Dog"));
    Dataset beside = EditableRows.of(now).written(1, 0, features).dataset();
    assertThat(beside.targets()).containsExactly(0, 1, 0);
    assertThat(beside.classes()).isEqualTo(now.classes());
  }
}
