package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import downhill.data.Progress;
import downhill.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks valid documents at random, from a fixed seed: each is read or refused, nothing else. */
final class ScenarioMutationTest {
  private static final int MUTATIONS = 3000;
  private static final int LONGEST = 3000;
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u0000",
          "null",
          "true",
          "-",
          "1e999",
          "1e-400",
          "0",
          "-1",
          "0.5",
          "9".repeat(30),
          "99999999",
          "1".repeat(1200),
          "\"\"",
          "[[]]",
          "{}",
          "NaN",
          "가",
          "\ud83d",
          "\u0000",
          "\n",
          "\"units\"",
          "\"classes\": 2,",
          "\"softmax\"",
          "\"csv\"",
          "\"iris\"",
          "/",
          "//",
          "'",
          "e",
          ".",
          " ");

  @Test
  void aMutatedDocumentIsReadOrRefusedWithAPlace() throws IOException {
    List<String> documents =
        Documents.all().stream().filter(text -> text.length() < LONGEST).toList();
    Random random = new Random(20261122);
    int[] counts = new int[2];
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (int i = 0; i < MUTATIONS; i++) {
            String text = documents.get(random.nextInt(documents.size()));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
              text = mutated(text, random);
            }
            counts[tryToUse(text) ? 0 : 1]++;
          }
        });
    // Both ways must have been taken often, or the mutations would prove nothing.
    assertThat(counts[0]).isGreaterThan(MUTATIONS / 50);
    assertThat(counts[1]).isGreaterThan(MUTATIONS / 2);
  }

  private static boolean tryToUse(String text) {
    try {
      Scenario scenario = ScenarioReader.read(text, "mutated");
      assertThat(ScenarioReader.read(ScenarioWriter.write(scenario), "again")).isEqualTo(scenario);
      Experiment.prepare(scenario, Path.of("src/test/resources/scenario"), Progress.NONE);
      return true;
    } catch (ScenarioException e) {
      for (Language language : Language.values()) {
        assertThat(e.problem().sentence(language))
            .isNotBlank()
            .doesNotContain("\n")
            .doesNotContainPattern("\\{\\d}");
      }
      return false;
    }
  }

  private static String mutated(String text, Random random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(12));
    int other = random.nextInt(text.length());
    int otherEnd = Math.min(text.length(), other + random.nextInt(40));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, from) + piece + text.substring(from);
      case 1 -> text.substring(0, from) + piece + text.substring(to);
      case 2 -> text.substring(0, from) + text.substring(to);
      case 3 -> text.substring(0, from) + text.substring(other, otherEnd) + text.substring(from);
      case 4 -> number(text, random);
      default -> text.substring(0, from) + (char) random.nextInt(0x250) + text.substring(from);
    };
  }

  /** Puts another number in the place of one, so that ranges and shapes are tried too. */
  private static String number(String text, Random random) {
    List<java.util.regex.MatchResult> numbers =
        java.util.regex.Pattern.compile("-?\\d+(\\.\\d+)?").matcher(text).results().toList();
    if (numbers.isEmpty()) {
      return text;
    }
    var place = numbers.get(random.nextInt(numbers.size()));
    String value =
        random.nextBoolean()
            ? Integer.toString(random.nextInt(7) - 2)
            : Double.toString(random.nextGaussian());
    return text.substring(0, place.start()) + value + text.substring(place.end());
  }
}
