package downhill.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.CsvException;
import downhill.data.CsvOptions;
import downhill.data.CsvProblem;
import downhill.data.CsvReader;
import downhill.data.Dataset;
import downhill.data.Progress;
import downhill.data.table.TableChoices;
import downhill.data.table.TableFound;
import downhill.data.table.TablePlan;
import downhill.data.table.TableRead;
import downhill.data.table.TableSource;
import downhill.data.table.TableSurvey;
import downhill.words.Language;
import downhill.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads any bytes as a CSV file, both ways: as a scenario reads the file it names, and as a table
 * of the user's own is opened. Rows of finite numbers come of it, or one sentence. Jazzer calls it
 * by its name.
 */
public final class CsvFuzz {
  private static final CsvOptions THREE_CLASSES =
      new CsvOptions(List.of(), Optional.empty(), OptionalInt.of(3), List.of());

  /** A way to read a file. */
  enum Way {
    /** As a scenario reads it, which takes numbers or texts for its target. */
    NAMED,
    /** As a scenario reads it whose network tells three classes apart. */
    THREE_CLASSES,
    /** As a table that is opened by itself. */
    OPENED
  }

  private CsvFuzz() {}

  /** Tries one file. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    ways(bytes);
  }

  /** Tries one file and returns the ways in which it can be read. */
  static Set<Way> ways(byte[] bytes) throws IOException {
    Set<Way> ways = EnumSet.noneOf(Way.class);
    try (var file = new FuzzFile(bytes, ".csv")) {
      if (read(bytes, file.path(), CsvOptions.ANY)) {
        ways.add(Way.NAMED);
      }
      if (read(bytes, file.path(), THREE_CLASSES)) {
        ways.add(Way.THREE_CLASSES);
      }
      if (opened(bytes, file.path())) {
        ways.add(Way.OPENED);
      }
    }
    return ways;
  }

  private static boolean read(byte[] bytes, Path file, CsvOptions options) {
    try {
      check(CsvReader.read(file, options, Progress.NONE));
      return true;
    } catch (CsvException refused) {
      check(refused.problem(), bytes);
      return false;
    }
  }

  private static boolean opened(byte[] bytes, Path file) {
    try {
      TableFound found = TableSurvey.of(new TableSource.OfFile(file), Progress.NONE);
      TablePlan plan = TablePlan.of(found, TableChoices.usual(found));
      assertThat(plan.kept() + plan.lost()).isEqualTo(found.rows());
      if (plan.problem().isPresent()) {
        check(plan.problem().get(), bytes);
        return false;
      }
      Dataset rows = TableRead.rows(plan, Progress.NONE);
      assertThat(rows.size()).isEqualTo((int) plan.kept());
      check(rows);
      return true;
    } catch (CsvException refused) {
      check(refused.problem(), bytes);
      return false;
    }
  }

  private static void check(Dataset rows) {
    assertThat(rows.size()).isPositive();
    assertThat(rows.targets()).hasSize(rows.size());
    assertThat(rows.features()).doesNotHaveDuplicates().doesNotContain("");
    for (int r = 0; r < rows.size(); r++) {
      double target = rows.targets()[r];
      assertThat(Double.isFinite(target)).isTrue();
      assertThat(rows.rows()[r]).hasSize(rows.features().size());
      for (double cell : rows.rows()[r]) {
        assertThat(Double.isFinite(cell)).isTrue();
      }
      if (!rows.classes().isEmpty()) {
        assertThat(rows.classes()).element((int) target).isNotNull();
      }
    }
  }

  private static void check(CsvProblem problem, byte[] bytes) {
    for (Language language : Language.values()) {
      var words = new Words(CsvProblem.class, language);
      Sentences.check(words.text(problem.key(), problem.args().toArray()), bytes);
    }
  }
}
