package downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the reference scenarios through the command line and compares report and analysis. */
final class ReferenceRunsTest {
  private static final Path ORACLE = Path.of("src/test/resources/oracle");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  private static List<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(ORACLE)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  static List<String> runs() throws IOException {
    return names(".expected.json");
  }

  static List<String> analyses() throws IOException {
    return names(".analysis.json");
  }

  private static JsonNode json(String name) throws IOException {
    return JSON.readTree(Files.readString(ORACLE.resolve(name)));
  }

  @Test
  void allRunsAreThere() throws IOException {
    assertThat(runs()).hasSize(22);
    assertThat(analyses()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theReportIsTheReferences(String name) throws IOException {
    Path report = folder.resolve("r.json");
    CommandLineRun run =
        CommandLineRun.of(
            "train",
            ORACLE.resolve(name + ".downhill").toString(),
            "--report",
            report.toString(),
            "--trace",
            "--verbose",
            "0");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    JsonNode given = JSON.readTree(Files.readString(report));
    JsonNode expected = json(name + ".expected.json");
    assertThat(given.get("format").asString()).isEqualTo("downhill-report");
    for (String exact : List.of("outcome", "diverged_at_step")) {
      assertThat(given.get(exact)).as(exact).isEqualTo(expected.get(exact));
    }
    for (String close : List.of("history", "evaluate", "weights")) {
      compare(given.get(close), expected.get(close), 1e-9, close);
    }
    JsonNode predictions = expected.get("predictions");
    for (int r = 0; predictions != null && r < predictions.size(); r++) {
      compare(given.get("predictions").get(r), predictions.get(r), 1e-9, "predictions");
    }
    assertThat(given.get("trace").size()).isEqualTo(given.get("steps").asInt());
    for (int s = 0; s < expected.get("trace").size(); s++) {
      for (String part : List.of("loss", "gradients", "weights")) {
        compare(
            given.get("trace").get(s).get(part),
            expected.get("trace").get(s).get(part),
            1e-9,
            "trace " + s + " " + part);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void theAnalysisIsTheReferences(String name) throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "analyze", ORACLE.resolve(name + ".downhill").toString(), "--format", "json");
    assertThat(run.status()).isZero();
    compare(JSON.readTree(run.out()), json(name + ".analysis.json"), 1e-7, "");
  }

  /** Compares two trees: the same fields and lengths, numbers within a relative tolerance. */
  private static void compare(JsonNode given, JsonNode expected, double tolerance, String path) {
    if (expected == null) {
      assertThat(given).as(path).isNull();
    } else if (expected.isObject()) {
      assertThat(given.propertyNames())
          .as(path)
          .containsExactlyInAnyOrderElementsOf(expected.propertyNames());
      expected
          .propertyNames()
          .forEach(field ->
              compare(given.get(field), expected.get(field), tolerance, path + "." + field));
    } else if (expected.isArray()) {
      assertThat(given.size()).as(path).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        compare(given.get(i), expected.get(i), tolerance, path + "[" + i + "]");
      }
    } else if (expected.isNumber()) {
      double wanted = expected.asDouble();
      assertThat(given.asDouble())
          .as(path)
          .isCloseTo(wanted, within(Math.max(tolerance * Math.abs(wanted), 1e-11)));
    } else {
      assertThat(given).as(path).isEqualTo(expected);
    }
  }
}
