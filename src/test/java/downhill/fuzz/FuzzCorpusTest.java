package downhill.fuzz;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays what the fuzzers are given to begin with, and what they found on their way. */
final class FuzzCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");

  static List<Path> scenarios() throws IOException {
    return files("scenario");
  }

  static List<Path> tables() throws IOException {
    return files("csv");
  }

  private static List<Path> files(String kind) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve(kind))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aScenarioIsReadOrRefused(Path file) throws IOException {
    ScenarioFuzz.fuzzerTestOneInput(Files.readAllBytes(file));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableIsReadOrRefused(Path file) throws IOException {
    CsvFuzz.fuzzerTestOneInput(Files.readAllBytes(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"inline", "bom-crlf", "classes", "builtin", "csv", "lone-surrogate"})
  void theseAreDocuments(String name) throws IOException {
    assertThat(ScenarioFuzz.used(bytes("scenario/" + name + ".json"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utf-16",
        "cp949",
        "not-a-number",
        "infinite",
        "duplicate-key",
        "unknown-field",
        "deep",
        "deep-title",
        "cut-off",
        "empty"
      })
  void theseAreNot(String name) throws IOException {
    assertThat(ScenarioFuzz.used(bytes("scenario/" + name + ".json"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "numbers, NAMED OPENED",
    "classes, NAMED THREE_CLASSES OPENED",
    "class-numbers, NAMED THREE_CLASSES OPENED",
    "quotes, NAMED OPENED",
    "bom-crlf, NAMED OPENED",
    "utf-16, OPENED",
    "utf-16le, OPENED",
    "cp949, OPENED",
    "korean, NAMED OPENED",
    "gaps, OPENED",
    "no-header, OPENED",
    "same-names, OPENED",
    "old-mac, NAMED OPENED",
    "wide, NAMED THREE_CLASSES",
    "not-a-number, OPENED",
    "open-quote, ''",
    "zero-bytes, NAMED",
    "not-text, ''",
    "empty, ''",
    "only-mark, ''",
    "header-only, ''",
  })
  void tablesAreReadInTheseWays(String name, String ways) throws IOException {
    Set<CsvFuzz.Way> found = CsvFuzz.ways(bytes("csv/" + name + ".csv"));
    assertThat(found.stream().map(Enum::name).collect(joining(" "))).isEqualTo(ways);
  }

  private static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(CORPUS.resolve(file));
  }
}
