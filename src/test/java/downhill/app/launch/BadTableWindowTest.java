package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.document.OpenScenario;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that are not as they should be, through the window: one sentence, nothing is lost. */
final class BadTableWindowTest {
  @TempDir Path folder;

  private Path write(byte[] bytes) throws Exception {
    return Files.write(folder.resolve("bad.csv"), bytes);
  }

  /** What is on the sheet: the table is laid there, and what comes of it is said. */
  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("a,b\n1,2\n,3\n4,5\n", "1 of 3 rows have gaps.", true),
        Arguments.of(
            "a,b\n1,2\n2,3\nx,7\n", "numbers; cells with words: 1 (the first in line 4)", false),
        Arguments.of(
            "a\n1\n2\n",
            "Expected at least one feature beside the target, found only \"a\"; add a column.",
            false),
        Arguments.of(
            "a,b\n1,2\n",
            "Expected at least two rows below the names, found one; add rows.",
            false),
        Arguments.of("a,b\n1,2\n1,3\n", "always 1, so it explains nothing", false),
        Arguments.of("a,a,b\n1,2,3\n4,5,7\n", "Predict b from a, a 2: 2 samples", true));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theSheetSaysIt(String text, String sentence, boolean opens) throws Exception {
    Path csv = write(text.getBytes(StandardCharsets.UTF_8));
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      Fx.run(() -> window.app().open(csv));
      window.until(() -> window.texts().contains(sentence));
      assertThat(open(window).isDisabled()).isEqualTo(!opens);
      assertThat(window.app().document().current()).isSameAs(before);
    }
  }

  /** Cells of a spreadsheet are looked at as closely as a file. */
  @ParameterizedTest
  @MethodSource("tables")
  void theSheetSaysItOfPastedCellsToo(String text, String sentence, boolean opens) {
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      Fx.run(() -> window.app().tables().look(text.replace(',', '\t')));
      window.until(() -> window.texts().contains(sentence));
      assertThat(open(window).isDisabled()).isEqualTo(!opens);
      assertThat(window.app().document().current()).isSameAs(before);
    }
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void anotherEncodingIsRead(Charset charset, String mark, String shown) throws Exception {
    Path csv = write((mark + "키,몸무게\n170,65\n180,77\n").getBytes(charset));
    try (var window = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> window.app().open(csv));
      List<String> said = List.of(shown, "Predict 몸무게 from 키: 2 samples");
      window.until(() -> window.texts().containsAll(said));
      assertThat(open(window).isDisabled()).isFalse();
    }
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of(Charset.forName("x-windows-949"), "", "CP949"),
        Arguments.of(StandardCharsets.UTF_16LE, "\uFEFF", "UTF-16 LE"),
        Arguments.of(StandardCharsets.UTF_16BE, "\uFEFF", "UTF-16 BE"));
  }

  /** What cannot be laid on the sheet: file, line, what is wrong, what to do. */
  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "a,b\n1,2\n\"3,4\n5,6\n",
            "bad.csv:3: expected a closing quote, found none up to the end for the one in line 3; add the quote, or delete the one that opens"),
        Arguments.of(
            "\"a,b\n1,2\n",
            "bad.csv:1: expected a closing quote, found none up to the end for the one in line 1; add the quote, or delete the one that opens"),
        Arguments.of("a,b\n", "bad.csv:1: expected rows below the header, found none; add rows"),
        Arguments.of(
            "",
            "bad.csv: expected a header line and rows, found an empty file; save the table again"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void oneSentenceSaysWhereAndWhat(String text, String sentence) throws Exception {
    says(write(text.getBytes(StandardCharsets.UTF_8)), sentence);
  }

  /** A file of 1 GB without a single line break; its bytes beyond the first are holes. */
  @Test
  void aLineOfOneGigabyteIsRefused() throws Exception {
    Path csv = write("1,2,3,4,5,".getBytes(StandardCharsets.UTF_8));
    try (var file = new RandomAccessFile(csv.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    says(
        csv,
        "bad.csv:1: line 1 goes on for more than 1048576 characters, which no table does; check"
            + " that the file is a table with line breaks");
  }

  private static void says(Path csv, String sentence) {
    try (var window = TestWindow.open(TestWindow.small())) {
      OpenScenario before = window.app().document().current();
      Fx.run(() -> window.app().open(csv));
      window.until(() -> window.texts().contains(sentence));
      assertThat(window.app().tables().isVisible()).isFalse();
      assertThat(window.app().document().current()).isSameAs(before);
      assertThat(Cut.in(window)).isEmpty();
    }
  }

  private static Button open(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().tables())
            .filter(node -> node instanceof Button button && "Open".equals(button.getText()))
            .map(Button.class::cast)
            .findFirst()
            .orElseThrow());
  }
}
