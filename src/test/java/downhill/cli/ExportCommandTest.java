package downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code downhill export}: what it writes, and what it refuses. */
final class ExportCommandTest {
  private static final String SCENARIO = "src/test/resources/pytorch/iris-softmax.downhill";

  @TempDir Path folder;

  private CommandLineRun export(String... rest) {
    String[] words = new String[rest.length + 2];
    words[0] = "export";
    words[1] = SCENARIO;
    System.arraycopy(rest, 0, words, 2, rest.length);
    return CommandLineRun.of(words);
  }

  @ParameterizedTest
  @CsvSource({
    "keras, from keras.layers import Dense",
    "pytorch, import torch",
    "notebook, from keras.layers import Dense",
    "csv, 'sepal'",
  })
  void writesTheFileAndSaysNothing(String form, String expected) throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run = export("--to", form, "--out", out.toString(), "--lang", "en");
    assertThat(run.status()).isZero();
    assertThat(run.out() + run.err()).isEmpty();
    assertThat(Files.readString(out)).contains(expected);
    assertThat(Files.readString(out).startsWith("{")).isEqualTo(form.equals("notebook"));
  }

  @Test
  void speaksTheLanguageAskedFor() throws IOException {
    Path out = folder.resolve("out.py");
    export("--to", "pytorch", "--out", out.toString(), "--lang", "ko");
    assertThat(Files.readString(out)).contains("# 처음 가중치");
  }

  @Test
  void refusesInOneLine() {
    String out = folder.resolve("out").toString();
    assertUsage(export("--out", out), "expected the option --to");
    assertUsage(export("--to", "keras"), "expected the option --out");
    assertUsage(
        export("--to", "word", "--out", out),
        "--to: expected one of keras, pytorch, notebook, csv, found \"word\"");
    CommandLineRun nowhere =
        export("--to", "csv", "--out", folder.resolve("a").resolve("b").toString(), "--lang", "en");
    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.err()).contains("could not write").hasLineCount(1);
  }

  @Test
  void refusesMoreNumbersThanAProgramCanCarry() throws IOException {
    Path scenario = folder.resolve("large.downhill");
    Files.writeString(
        scenario,
        """
        {"format": "downhill-scenario", "version": 1,
         "data": {"source": "builtin", "name": "line", "rows": 20000},
         "model": {"layers": [{"type": "dense", "units": 4000, "activation": "relu"},
                              {"type": "dense", "units": 2490, "activation": "relu"},
                              {"type": "dense", "units": 1}]},
         "compile": {"loss": "mse"}}
        """);
    String out = folder.resolve("out").toString();
    CommandLineRun run =
        CommandLineRun.of(
            "export", scenario.toString(), "--to", "keras", "--out", out, "--lang", "en");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("expected at most 10000000 numbers").hasLineCount(1);
    assertThat(Files.exists(Path.of(out))).isFalse();
  }

  private static void assertUsage(CommandLineRun run, String why) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(why).hasLineCount(1);
  }
}
