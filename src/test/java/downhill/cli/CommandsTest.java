package downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.cli.CommandLineRun.Opened;
import downhill.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {
  private static final String BUILTIN = "src/main/resources/downhill/scenario/builtin/";
  private static final String ICE_CREAM = BUILTIN + "ice-cream.downhill";
  private static final String MOONS = BUILTIN + "moons.downhill";

  @TempDir Path folder;

  @Test
  void opensTheWindowWithoutACommand() {
    assertThat(CommandLineRun.of().opened())
        .containsExactly(new Opened(Optional.empty(), Optional.empty()));
    CommandLineRun named = CommandLineRun.of("some/file.downhill");
    assertThat(named.opened())
        .containsExactly(new Opened(Optional.of(Path.of("some/file.downhill")), Optional.empty()));
    assertThat(named.status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "--lang ko,",
    "--lang=ko,",
    "a.downhill --lang ko, a.downhill",
    "--lang ko a.downhill, a.downhill",
    "--lang=ko a.downhill, a.downhill",
    "a.downhill --lang=ko, a.downhill",
    "A.DOWNHILL --lang ko, A.DOWNHILL",
  })
  void opensTheWindowInALanguage(String line, @Nullable String file) {
    CommandLineRun run = CommandLineRun.of(line.split(" "));
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.opened())
        .containsExactly(
            new Opened(Optional.ofNullable(file).map(Path::of), Optional.of(Language.KO)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "analyze", "predict", "validate"})
  void everyCommandHasHelpInBothLanguages(String command) {
    CommandLineRun english = CommandLineRun.of(command, "--help", "--lang", "en");
    assertThat(english.status()).isZero();
    assertThat(english.out()).startsWith("downhill " + command).contains("--lang en|ko");
    assertThat(english.err()).isEmpty();
    CommandLineRun korean = CommandLineRun.of(command, "--lang=ko", "--help");
    assertThat(korean.out()).startsWith("downhill " + command).contains("요.");
    assertThat(CommandLineRun.of("--help", "--lang", "ko").out()).contains("\n  " + command + " ");
  }

  @Test
  void listsOnlyWhatIsBuilt() {
    assertThat(CommandLineRun.of("--help").out()).contains("bench").doesNotContain("render");
    assertThat(CommandLineRun.of("render", "x", "--help").status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paint | expected a command",
        "--wrong | expected a command",
        "--lang fr train x | --lang: expected one of en, ko, found \"fr\"",
        "--lang | expected a value behind --lang",
        "a.downhill b.downhill | expected a command",
        "a.downhill --lang | expected a value behind --lang",
        "a.downhill --epochs 3 | expected a command",
        "train | expected a file",
        "train a b | expected one file, found 2",
        "train a --unknown | found --unknown",
        "train a -x | found -x",
        "train a --epochs | expected a value behind --epochs",
        "train a --epochs 0 | --epochs: expected a whole number from 1 to 1000000, found \"0\"",
        "train a --epochs 1.5 | found \"1.5\"",
        "train a --epochs 1 --epochs 2 | expected --epochs once",
        "train a --verbose 3 | --verbose: expected one of",
        "analyze a --format xml | --format: expected one of text, json, found \"xml\"",
        "analyze a --after-epochs -1 | found \"-1\"",
        "predict a | expected the option --input",
        "predict a --input 1,,2 | expected numbers separated by commas, found \"\"",
        "predict a --input 1,NaN | found \"NaN\"",
        "predict a --input 1e999 | found \"1e999\"",
        "validate | expected a file",
      })
  void wrongUsageIsSaidInOneLine(String line, String sentence) {
    CommandLineRun run = CommandLineRun.of(line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains(sentence);
  }

  @Test
  void predictNamesTheFeaturesWhenTheirNumberIsWrong() {
    CommandLineRun run = CommandLineRun.of("predict", ICE_CREAM, "--input", "33,60");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("expected 3 numbers (temperature, humidity, discount), found 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "analyze", "predict --input 1"})
  void aBrokenScenarioIsSaidInOneLine(String command) throws IOException {
    Path broken = Files.writeString(folder.resolve("b.downhill"), "{\n  \"format\": 7\n}\n");
    String[] words = (command + " --lang en " + broken).split(" ");
    CommandLineRun run = CommandLineRun.of(words);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            broken
                + ":2:13: format: expected one of \"downhill-scenario\", found 7;"
                + " choose one of them\n");
  }

  @Test
  void trainPrintsWhatKerasPrints() {
    CommandLineRun run = CommandLineRun.of("train", MOONS, "--epochs", "2");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    String figures =
        "- accuracy: 0\\.\\d{4} - loss: 0\\.\\d{4} - val_accuracy: [01]\\.\\d{4}"
            + " - val_loss: 0\\.\\d{4}";
    assertThat(run.out())
        .matches(
            "Epoch 1/2\n24/24 \\d+s \\d+[mu]?s/step "
                + figures
                + "\n"
                + "Epoch 2/2\n24/24 \\d+s \\d+[mu]?s/step "
                + figures
                + "\n");
    assertThat(CommandLineRun.of("train", MOONS, "--epochs", "1", "--verbose", "2").out())
        .matches("24/24 - \\d+s - \\d+[mu]?s/step " + figures + "\n");
    assertThat(CommandLineRun.of("train", MOONS, "--epochs", "1", "--verbose", "0").out())
        .isEmpty();
  }

  @Test
  void aTerminalSeesABarOfTwentyCells() {
    String out = CommandLineRun.onTerminal("train", MOONS, "--epochs", "1").out();
    assertThat(out).contains("━".repeat(20)).doesNotContain("━".repeat(21)).contains("\r");
  }

  @Test
  void divergingIsAResultAndNotAFailure() {
    String diverges = "src/test/resources/oracle/icecream-sgd-diverges.downhill";
    CommandLineRun run = CommandLineRun.of("train", diverges, "--lang", "en");
    assertThat(run.status()).isZero();
    assertThat(run.err().lines()).singleElement().asString().startsWith("diverged at step ");
  }

  @Test
  void aReportThatCannotBeWrittenFails() {
    String nowhere = folder.resolve("no/such/r.json").toString();
    CommandLineRun run = CommandLineRun.of("train", ICE_CREAM, "--report", nowhere);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).singleElement().asString().contains(nowhere);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void analyzeSearchesInNetworksOfMiddlingSize() throws IOException {
    String text = Files.readString(Path.of(MOONS)).replace("\"units\": 4", "\"units\": 200");
    Path file = Files.writeString(folder.resolve("m.downhill"), text);
    CommandLineRun json = CommandLineRun.of("analyze", file.toString(), "--format", "json");
    assertThat(json.status()).isZero();
    assertThat(json.out()).contains("\"lambda_max\"", "\"lambda_min\"", "\"exact\": false");
    assertThat(json.err()).contains("since 801 parameters are more than the 500");
    CommandLineRun said = CommandLineRun.of("analyze", file.toString(), "--lang", "ko");
    assertThat(said.out()).contains("lambda_max", "파라미터가 801개라서");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void analyzeSaysWhatTheSamplesDoNotDetermine() throws IOException {
    String copies =
        """
        {"format": "downhill-scenario", "version": 1,
         "data": {"source": "inline", "features": ["a", "twice"], "target": "y",
                  "rows": [[1, 2, 3], [2, 4, 5], [5, 10, 9], [7, 14, 8]]},
         "model": {"layers": [{"type": "dense", "units": 1}]},
         "compile": {"loss": "mse"}}
        """;
    Path file = Files.writeString(folder.resolve("c.downhill"), copies);
    CommandLineRun said = CommandLineRun.of("analyze", file.toString());
    assertThat(said.out()).contains("determine only 2 of the 3 weights").doesNotContain("optimum)");
    CommandLineRun json = CommandLineRun.of("analyze", file.toString(), "--format", "json");
    assertThat(json.out()).contains("\"exact\": true").doesNotContain("optimum");
    assertThat(json.err()).contains("determine only 2 of the 3 weights");
  }

  @Test
  void analyzeRefusesLargeNetworks() throws IOException {
    String text = Files.readString(Path.of(MOONS)).replace("\"units\": 4", "\"units\": 2000");
    Path large = Files.writeString(folder.resolve("l.downhill"), text);
    CommandLineRun run = CommandLineRun.of("analyze", large.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("expected at most 5000 parameters", "found 8001");
  }

  @Test
  void validateGivesALineForEachFile() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "a,b,y\n1,7,2\n2,7,3\n");
    Path broken = Files.writeString(folder.resolve("u.csv"), "a,y\n1,x\n2\n");
    CommandLineRun good = CommandLineRun.of("validate", MOONS, table.toString());
    assertThat(good.status()).isZero();
    assertThat(good.err()).isEmpty();
    assertThat(good.out().lines().toList())
        .containsExactly(
            MOONS + ": valid scenario, rows: 300, features: 2, layers: 2, parameters: 17",
            table + ": valid table, rows: 2, features: 2, target: y (number); constant columns: b");
    CommandLineRun bad =
        CommandLineRun.of("validate", broken.toString(), table.toString(), "--lang", "en");
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.out().lines()).hasSize(2);
    assertThat(bad.out()).startsWith(broken + ":3: line 3: expected 2 cells");
    assertThat(bad.err().lines())
        .singleElement()
        .asString()
        .contains("1 of 2", broken + ":3: line 3");
  }

  @Test
  void validateSaysWhichStandardisedColumnsAreConstant() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "a,b,y\n1,7,2\n2,7,3\n");
    Path scenario =
        Files.writeString(
            folder.resolve("s.downhill"),
            """
            {"format": "downhill-scenario", "version": 1,
             "data": {"source": "csv", "file": "t.csv", "standardize": true},
             "model": {"layers": [{"type": "dense", "units": 1}]},
             "compile": {"loss": "mse"}}
            """);
    assertThat(CommandLineRun.of("validate", scenario.toString()).out())
        .contains("stay 0 when standardised (divided by 1): b");
  }

  @Test
  void predictShowsEveryNumber() {
    CommandLineRun run =
        CommandLineRun.of("predict", ICE_CREAM, "--input", "33,60,0.2", "--after-epochs", "10");
    assertThat(run.status()).isZero();
    // 10 * 33 - 2 * 60 + 20 * 0.2 + 4 = 218.
    assertThat(run.out()).contains("temperature = 33.0 °C, standardised (33.0 - ");
    String last = run.out().lines().reduce((_, line) -> line).orElseThrow();
    assertThat(last).matches("sales = (217\\.999|218\\.000)\\d* cones");
    assertThat(
            CommandLineRun.of(
                    "predict",
                    BUILTIN + "iris.downhill",
                    "--input",
                    "5,3.4,1.5,0.2",
                    "--after-epochs",
                    "50",
                    "--format",
                    "json")
                .out())
        .contains("\"label\": \"setosa\"", "\"class\": 0", "\"products\": [");
  }
}
