package downhill.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every bundle of the program to the same rules, whatever package it belongs to. */
final class BundlesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  /** Particles change with the last sound of the word before them, which nobody knows here. */
  private static final Pattern PARTICLE =
      Pattern.compile("\\{\\d+}\"?(은|는|이|가|을|를|와|과|로|으로|의|에|에서|에게|예요|이에요|처럼|보다)([ .,;)]|$)");

  static List<Path> english() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.endsWith("words_en.properties")).sorted().toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Properties korean(Path english) throws IOException {
    return read(english.resolveSibling("words_ko.properties"));
  }

  @Test
  void thereAreBundles() throws IOException {
    assertThat(english()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("english")
  void bothLanguagesHaveTheSameKeys(Path english) throws IOException {
    assertThat(korean(english).stringPropertyNames())
        .isEqualTo(read(english).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("english")
  void bothLanguagesHaveTheSamePlaceholders(Path english) throws IOException {
    Properties first = read(english);
    Properties second = korean(english);
    for (String key : first.stringPropertyNames()) {
      assertThat(placeholders(second.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(first.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void everyTextIsAPatternThatKeepsItsPlaceholders(Path english) throws IOException {
    for (Properties texts : List.of(read(english), korean(english))) {
      for (String key : texts.stringPropertyNames()) {
        String pattern = texts.getProperty(key);
        assertThat(pattern).as(key).isNotBlank().doesNotContain("TODO");
        int expected = placeholders(pattern).size();
        assertThat(new MessageFormat(pattern).getFormatsByArgumentIndex())
            .as(key)
            .hasSize(expected);
        // A lone apostrophe would switch the placeholders off, or vanish.
        assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void noParticleFollowsAPlaceholder(Path english) throws IOException {
    Properties texts = korean(english);
    for (String key : texts.stringPropertyNames()) {
      assertThat(texts.getProperty(key)).as(key).doesNotContainPattern(PARTICLE);
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
    return found;
  }

  @Test
  void fillsInNumbersPlainly() {
    Words words = new Words(downhill.scenario.Problem.class, Language.EN);
    assertThat(words.text("range.whole", 1, 1_000_000))
        .isEqualTo("a whole number from 1 to 1000000");
    assertThat(words.text("value.type", Phrase.of("type.number"), "\"{0}\""))
        .isEqualTo("expected a number, found \"{0}\"; correct the value");
  }

  @Test
  void refusesAKeyThatIsMissing() {
    Words words = new Words(downhill.scenario.Problem.class, Language.KO);
    assertThatExceptionOfType(MissingResourceException.class)
        .isThrownBy(() -> words.text("no.such.key"))
        .withMessageContaining("no.such.key");
  }
}
