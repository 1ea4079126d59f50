package downhill.engine.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs of {@code docs/engine.md} run, and the page shows them as they are. */
final class EnginePageTest {
  private static final Path SOURCES = Path.of("src/test/java/downhill/engine/examples");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");

  private static String printed(Runnable program) {
    PrintStream usual = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(usual);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static double[] numbers(String text, String lineStart) {
    String line = text.lines().filter(each -> each.startsWith(lineStart)).findFirst().orElseThrow();
    Matcher matcher = NUMBER.matcher(line.substring(lineStart.length()));
    return matcher.results().mapToDouble(found -> Double.parseDouble(found.group())).toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FitTheIceCreamLine", "ClassifyIris", "ReadOneGradient"})
  void thePageShowsTheProgram(String name) throws IOException {
    String page = Files.readString(Path.of("docs/engine.md"));
    String source = Files.readString(SOURCES.resolve(name + ".java")).strip();
    assertThat(page).contains("```java\n" + source + "\n```");
  }

  @Test
  void theLineIsTheFormulaOfTheData() {
    String said = printed(() -> FitTheIceCreamLine.main(new String[0]));
    assertThat(numbers(said, "learned:"))
        .containsExactly(new double[] {10, -2, 20, 4}, within(1e-2));
    assertThat(numbers(said, "best:")).containsExactly(new double[] {10, -2, 20, 4}, within(1e-3));
  }

  @Test
  void irisIsToldApart() {
    String said = printed(() -> ClassifyIris.main(new String[0]));
    assertThat(numbers(said, "training")[1]).isGreaterThan(0.95);
    assertThat(numbers(said, "held back")[1]).isGreaterThan(0.9);
    double sum =
        numbers(said, "setosa")[0] + numbers(said, "versicolor")[0] + numbers(said, "virginica")[0];
    assertThat(sum).isCloseTo(1, within(2e-4));
  }

  @Test
  void theGradientIsTheOneByHand() {
    String said = printed(() -> ReadOneGradient.main(new String[0]));
    double p = 1 / (1 + Math.exp(-1));
    assertThat(numbers(said, "loss before"))
        .containsExactly(new double[] {Math.log1p(Math.E)}, within(1e-6));
    assertThat(numbers(said, "kernel 0:"))
        .containsExactly(new double[] {2 * p, 1 - p}, within(1e-6));
    assertThat(numbers(said, "kernel 1:"))
        .containsExactly(new double[] {p, -1 - p / 2}, within(1e-6));
    assertThat(numbers(said, "bias:")).containsExactly(new double[] {p, -p / 2}, within(1e-6));
  }
}
