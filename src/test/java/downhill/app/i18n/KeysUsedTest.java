package downhill.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of the window lies in its bundle unused. */
final class KeysUsedTest {
  private static final Path BUNDLES = Path.of("src/main/resources/downhill/app");
  private static final Path SOURCES = Path.of("src/main/java/downhill/app");

  static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(BUNDLES)) {
      return files.filter(file -> file.endsWith("words_en.properties")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyKeyIsUsed(Path bundle) throws IOException {
    var texts = new Properties();
    try (Reader in = Files.newBufferedReader(bundle)) {
      texts.load(in);
    }
    String code = code();
    assertThat(texts.stringPropertyNames()).filteredOn(key -> !isNamed(key, code)).isEmpty();
  }

  /** A key is named whole, or put together of its beginning and the name of an enum constant. */
  private static boolean isNamed(String key, String code) {
    String beginning = key.substring(0, key.lastIndexOf('.') + 1);
    return code.contains("\"" + key + "\"") || code.contains("\"" + beginning + "\" +");
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(KeysUsedTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
