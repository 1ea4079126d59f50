package downhill.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import downhill.words.Language;
import downhill.words.Words;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvReaderTest {
  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("t.csv"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private Dataset read(String text) throws IOException, CsvException {
    return CsvReader.read(file(text), CsvOptions.ANY, Progress.NONE);
  }

  private static CsvProblem problem(Path file, CsvOptions options) {
    CsvException refused =
        catchThrowableOfType(
            CsvException.class, () -> CsvReader.read(file, options, Progress.NONE));
    assertThat(refused).isNotNull();
    return refused.problem();
  }

  private static CsvOptions classes(int count, String... labels) {
    return new CsvOptions(List.of(), Optional.empty(), OptionalInt.of(count), List.of(labels));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsTheSeparator(String separator) throws Exception {
    Dataset data = read("a,b,y\n1,2,3\r\n-4,5e-1,+6\n".replace(",", separator));
    assertThat(data.features()).containsExactly("a", "b");
    assertThat(data.target()).isEqualTo("y");
    assertThat(data.rows()).isDeepEqualTo(new double[][] {{1, 2}, {-4, 0.5}});
    assertThat(data.targets()).containsExactly(3, 6);
  }

  /** The header decides, outside its quotes and after empty lines; the comma where nothing does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "#\"a;b;c\",y\n1,2\n# | #a;b;c#",
        "#\n\r\na;y\n1;2\n# | #a#",
        "#a,1;y\n1;2\n# | ##",
        "#a\tb;c\ty\n1\t2\t3\n# | #a / b;c#",
        "#\"a,\nb\";y\n1;2\n# | #a,\nb#",
        "#a;b\tc;y\n1;2;3\n# | #a / b\tc#",
      })
  void theHeaderDecidesTheSeparator(String text, String features) throws Exception {
    if (features.isEmpty()) {
      assertThat(problem(file(text), CsvOptions.ANY).key()).isNotBlank();
    } else {
      assertThat(String.join(" / ", read(text).features())).isEqualTo(features);
    }
  }

  @Test
  void skipsTheByteOrderMarkAndEmptyLines() throws Exception {
    Dataset data = read("\ufeffa,y\n\n1,2\n\n3,4\n\n");
    assertThat(data.features()).containsExactly("a");
    assertThat(data.size()).isEqualTo(2);
  }

  @Test
  void readsQuotesAsUsual() throws Exception {
    Dataset data = read("\"a, b\",\"say \"\"y\"\"\"\n\"1\",\"2\"\n");
    assertThat(data.features()).containsExactly("a, b");
    assertThat(data.target()).isEqualTo("say \"y\"");
  }

  @Test
  void sortsTextClasses() throws Exception {
    Dataset data = read("a,y\n1,rose\n2,aster\n3,rose\n");
    assertThat(data.classes()).containsExactly("aster", "rose");
    assertThat(data.targets()).containsExactly(1, 0, 1);
  }

  @Test
  void takesTheNamedColumnsAndLeavesOthersUnread() throws Exception {
    CsvOptions options =
        new CsvOptions(List.of("c", "a"), Optional.of("b"), OptionalInt.of(0), List.of());
    Dataset data = CsvReader.read(file("a,b,note,c\n1,2,hello,3\n"), options, Progress.NONE);
    assertThat(data.features()).containsExactly("c", "a");
    assertThat(data.rows()).isDeepEqualTo(new double[][] {{3, 1}});
    assertThat(data.targets()).containsExactly(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | csv.empty | 0 | 0",
        "'a,y\n' | csv.headerOnly | 1 | 0",
        "'a,y\n1,2\n3\n' | csv.ragged | 3 | 0",
        "'a,y\n1,2,3\n' | csv.ragged | 2 | 0",
        "'a,y\n1,2\n\nx,4\n' | csv.number | 4 | 1",
        "'a,y\n1,2\n3,x\n' | csv.number | 3 | 2",
        "'a,y\n1,\n' | csv.number | 2 | 2",
        "'a,y\nNaN,1\n' | csv.number | 2 | 1",
        "'a,y\n1e999,1\n' | csv.number | 2 | 1",
        "'a,y\n0x1p3,1\n' | csv.number | 2 | 1",
        "'a,y\n1d,1\n' | csv.number | 2 | 1",
        "'a;y\n1,5;1\n' | csv.number | 2 | 1",
        "'a,a\n1,2\n' | csv.nameTwice | 1 | 2",
        "'a,,y\n1,2,3\n' | csv.nameEmpty | 1 | 2",
        "'y\n1\n' | csv.oneColumn | 1 | 0",
        "'1,2\n3,4\n' | csv.noHeader | 1 | 0",
        "'a,y\n1,one\n2,\"two\n3,one\n' | csv.unclosedQuote | 3 | 0",
      })
  void namesLineAndField(String text, String key, int line, int field) throws IOException {
    CsvProblem problem = problem(file(text), CsvOptions.ANY);
    assertThat(problem.key()).isEqualTo(key);
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.field()).isEqualTo(field);
  }

  @Test
  void saysWhatWasExpectedAndFound() throws IOException {
    CsvProblem problem = problem(file("x,y\n" + "1,2\n".repeat(15) + "abc,2\n"), CsvOptions.ANY);
    assertThat(
            new Words(CsvProblem.class, Language.EN).text(problem.key(), problem.args().toArray()))
        .startsWith("column \"x\", line 17: expected a number, found \"abc\"");
  }

  @Test
  void countsLinesAcrossQuotedLineBreaks() throws IOException {
    CsvProblem problem = problem(file("a,y\n1,\"two\nlines\"\n2,\"b\"\nx,b\n"), CsvOptions.ANY);
    assertThat(problem.line()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, UTF-16", "UTF-16BE, UTF-16", "UTF-16, UTF-16", "x-windows-949, CP949"})
  void namesAnotherEncoding(String charset, String name) throws IOException {
    byte[] bytes = "키,몸무게\n170,60\n".getBytes(Charset.forName(charset));
    if (!charset.startsWith("UTF-16") || charset.equals("UTF-16")) {
      assertThat(problem(file(bytes), CsvOptions.ANY).args()).containsExactly(name);
    }
    byte[] plain = "height,weight\n170,60\n".getBytes(Charset.forName(charset));
    if (charset.startsWith("UTF-16")) {
      assertThat(problem(file(plain), CsvOptions.ANY).key()).isEqualTo("csv.encoding");
    }
  }

  @Test
  void namesTheLineOfBytesThatAreNoText() throws IOException {
    byte[] bytes = "a,y\n1,2\n?,3\n".getBytes(StandardCharsets.UTF_8);
    bytes[8] = (byte) 0xFF;
    CsvProblem problem = problem(file(bytes), CsvOptions.ANY);
    assertThat(problem.key()).isEqualTo("csv.notUtf8");
    assertThat(problem.line()).isEqualTo(3);
  }

  @Test
  void classTargetsMustBeClasses() throws Exception {
    assertThat(problem(file("a,y\n1,0\n2,3\n"), classes(3)).key()).isEqualTo("csv.class");
    assertThat(problem(file("a,y\n1,0.5\n"), classes(3)).key()).isEqualTo("csv.class");
    assertThat(problem(file("a,y\n1,b\n2,c\n3,d\n"), classes(2)).key())
        .isEqualTo("csv.labelTooMany");
    assertThat(problem(file("a,y\n1,b\n2,c\n"), classes(3)).key()).isEqualTo("csv.labelTooFew");
    assertThat(problem(file("a,y\n1,no\n2,never\n"), classes(2, "yes", "no")).key())
        .isEqualTo("csv.unknownLabel");
    assertThat(problem(file("a,y\n1,no\n"), classes(0)).key()).isEqualTo("csv.number");
    Dataset data = CsvReader.read(file("a,y\n1,no\n"), classes(2, "yes", "no"), Progress.NONE);
    assertThat(data.targets()).containsExactly(1);
    assertThat(data.classes()).containsExactly("yes", "no");
  }

  @Test
  void anUnclosedQuoteEndsInAnErrorAndNotInMemory() throws IOException {
    String cell = "x".repeat(1000) + "\n";
    CsvProblem problem = problem(file("a,y\n1,\"" + cell.repeat(20_000)), CsvOptions.ANY);
    assertThat(problem.key()).isEqualTo("csv.quotes");
  }

  @Test
  void reportsProgressAndStopsWhenAsked() throws Exception {
    Path large = file("a,y\n" + "1.25,2.5\n".repeat(200_000));
    long total = Files.size(large);
    long[] last = {0, 0};
    Progress watched =
        new Progress() {
          @Override
          public void at(long done, long all) {
            assertThat(all).isEqualTo(total);
            assertThat(done).isBetween(last[0], total);
            last[0] = done;
            last[1]++;
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    assertThat(CsvReader.read(large, CsvOptions.ANY, watched).size()).isEqualTo(200_000);
    assertThat(last[0]).isEqualTo(total);
    assertThat(last[1]).isGreaterThan(3);

    Progress impatient =
        new Progress() {
          private long done;

          @Override
          public void at(long bytes, long all) {
            done = bytes;
          }

          @Override
          public boolean cancelled() {
            return done > total / 2;
          }
        };
    assertThatExceptionOfType(CancelledException.class)
        .isThrownBy(() -> CsvReader.read(large, CsvOptions.ANY, impatient));
  }
}
