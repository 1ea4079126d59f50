package downhill.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between a file and its rows: counted bytes, limited lines, columns by name. */
final class StreamsTest {
  /** Writes down what it hears. */
  private static final class Heard implements Progress {
    private final List<Long> done = new ArrayList<>();

    @Override
    public void at(long bytes, long total) {
      done.add(bytes);
      assertThat(total).isEqualTo(3);
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  @Test
  void bytesAreCountedOneByOneAndAtTheEnd() throws Exception {
    var heard = new Heard();
    byte[] bytes = {1, (byte) 200, 3};
    try (var counting = new CountingStream(new ByteArrayInputStream(bytes), 3, heard)) {
      assertThat(counting.read()).isEqualTo(1);
      assertThat(counting.read()).isEqualTo(200);
      assertThat(counting.read()).isEqualTo(3);
      assertThat(counting.read()).isEqualTo(-1);
    }
    // At the first byte and at the end; what lies between comes too soon to be told.
    assertThat(heard.done).containsExactly(1L, 3L);
  }

  @Test
  void charactersPassOneByOne() throws Exception {
    try (var limited = new LineLimit(new StringReader("ab\u00e9"), 3)) {
      assertThat(limited.read()).isEqualTo('a');
      assertThat(limited.read()).isEqualTo('b');
      assertThat(limited.read()).isEqualTo('\u00e9');
      assertThat(limited.read()).isEqualTo(-1);
    }
    try (var last = new LastCharacter(new StringReader("ab "))) {
      assertThat((int) last.last()).isZero();
      assertThat(last.read()).isEqualTo('a');
      assertThat(last.read()).isEqualTo('b');
      assertThat(last.read()).isEqualTo(' ');
      assertThat(last.last()).isEqualTo('b');
      assertThat(last.read()).isEqualTo(-1);
    }
  }

  /** A line may have so many characters and its end; the count begins anew in each. */
  @ParameterizedTest
  @CsvSource({"'abc\nabc\n', 0", "'abc\r\nabc', 0", "'abcd', 1", "'abc\nab\nabcd', 3"})
  void linesHaveALimit(String text, int line) throws Exception {
    try (var limited = new LineLimit(new StringReader(text), 3)) {
      char[] buffer = new char[100];
      if (line == 0) {
        assertThat(limited.read(buffer, 50, 50)).isEqualTo(text.length());
        assertThat(new String(buffer, 50, text.length())).isEqualTo(text);
      } else {
        var exceeded =
            catchThrowableOfType(LineLimit.Exceeded.class, () -> limited.read(buffer, 50, 50));
        assertThat(exceeded.problem().problem().args()).containsExactly(line, 3);
      }
    }
  }

  @Test
  void aFileThatIsNotThereOrIsNoneIsNamed(@TempDir Path folder) throws Exception {
    CsvException folderItself =
        catchThrowableOfType(
            CsvException.class, () -> CsvReader.read(folder, CsvOptions.ANY, Progress.NONE));
    assertThat(folderItself.problem().key()).isEqualTo("csv.noFile");
    CsvException absent =
        catchThrowableOfType(
            CsvException.class,
            () -> CsvReader.read(folder.resolve("no.csv"), CsvOptions.ANY, Progress.NONE));
    assertThat(absent.problem().key()).startsWith("csv.");
    Path line = folder.resolve("line.csv");
    Files.writeString(line, "a,b\n" + "1".repeat(1 << 20) + "1,2\n");
    CsvException tooLong =
        catchThrowableOfType(
            CsvException.class, () -> CsvReader.read(line, CsvOptions.ANY, Progress.NONE));
    assertThat(tooLong.problem().key()).isEqualTo("csv.longLine");
    assertThat(tooLong.problem().args()).containsExactly(2, 1 << 20);
  }

  private static CsvProblem header(List<String> names, CsvOptions options) {
    return catchThrowableOfType(CsvException.class, () -> CsvHeader.of(names, 4, options))
        .problem();
  }

  private static CsvOptions options(List<String> features, String target) {
    return new CsvOptions(
        features, java.util.Optional.of(target), java.util.OptionalInt.empty(), List.of());
  }

  @Test
  void columnsAreFoundByTheirNames() {
    CsvProblem both = header(List.of("a", "b", "c"), options(List.of("a", "b"), "b"));
    assertThat(both.key()).isEqualTo("csv.targetIsFeature");
    assertThat(List.of(both.line(), both.field())).containsExactly(4, 2);
    CsvProblem unnamed = header(List.of("a", "", "c"), CsvOptions.ANY);
    assertThat(unnamed.key()).isEqualTo("csv.nameEmpty");
    assertThat(unnamed.field()).isEqualTo(2);
    assertThat(unnamed.args()).containsExactly(2);
    CsvProblem numbers = header(List.of("1", "2"), CsvOptions.ANY);
    assertThat(numbers.key()).isEqualTo("csv.noHeader");
    CsvProblem absent = header(List.of("a", "b"), options(List.of(), "y"));
    assertThat(absent.args()).containsExactly("\"y\"", "\"a, b\"");
  }

  /** Eight names are listed, and then it is said that there are more. */
  @Test
  void aLongListOfNamesIsCutShort() {
    List<String> nine = IntStream.rangeClosed(1, 9).mapToObj(c -> "c" + c).toList();
    String eight = nine.subList(0, 8).stream().collect(Collectors.joining(", "));
    CsvProblem of9 = header(nine, options(List.of(), "y"));
    assertThat(of9.args()).containsExactly("\"y\"", "\"" + eight + ", …\"");
    CsvProblem of8 = header(nine.subList(0, 8), options(List.of(), "y"));
    assertThat(of8.args()).containsExactly("\"y\"", "\"" + eight + "\"");
  }

  @Test
  void featuresAreChosenInTheOrderNamed() {
    Dataset all =
        new Dataset(
            List.of("a", "b", "c"),
            "y",
            Map.of("a", "cm"),
            new double[][] {{1, 2, 3}, {4, 5, 6}},
            new double[] {7, 8},
            List.of());
    Dataset some = all.select(List.of("c", "a"));
    assertThat(some.features()).containsExactly("c", "a");
    assertThat(some.rows()).isDeepEqualTo(new double[][] {{3, 1}, {6, 4}});
    assertThat(some.targets()).containsExactly(7, 8);
    assertThat(all.select(List.of())).isSameAs(all);
    Dataset named = all.withUnits(Map.of("b", "kg"));
    assertThat(List.of(named.unitOf("a"), named.unitOf("b"), named.unitOf("c")))
        .containsExactly("cm", "kg", "");
    assertThat(all.withUnits(Map.of("a", "m")).unitOf("a")).isEqualTo("m");
  }

  /** The mean of numbers whose sum no double holds: (1.5 + 1.2) / 2 = 1.35. */
  @Test
  void meansSurviveSumsThatOverflow() {
    Standardization scale = Standardization.of(new double[][] {{1.5e308, 1}, {1.2e308, 3}}, 0, 2);
    assertThat(scale.columns()).isEqualTo(2);
    assertThat(scale.mean()[0] / 1e308)
        .isCloseTo(1.35, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(scale.mean()[1]).isEqualTo(2);
    assertThat(scale.deviation()[1]).isEqualTo(1);
    Standardization one = Standardization.of(new double[][] {{5}}, 0, 1);
    assertThat(one.mean()).containsExactly(5);
    assertThatThrownBy(() -> Standardization.of(new double[][] {{5}}, 0, 0))
        .hasMessageContaining("0");
  }
}
