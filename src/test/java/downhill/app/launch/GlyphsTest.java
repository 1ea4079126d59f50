package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.picture.Palette;
import downhill.picture.surface.Face;
import downhill.words.Language;
import java.awt.Font;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the bundled typefaces have what the program writes. Needs no display. */
final class GlyphsTest {
  private static final Map<Face, Font> FONTS = new EnumMap<>(Face.class);

  private static Font font(Face face) {
    return FONTS.computeIfAbsent(face, GlyphsTest::read);
  }

  private static Font read(Face face) {
    try (InputStream file = stream(face)) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (Exception broken) {
      throw new AssertionError(face.resource(), broken);
    }
  }

  private static InputStream stream(Face face) {
    return Objects.requireNonNull(GlyphsTest.class.getResourceAsStream(face.resource()));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void everyFaceLoadsUnderItsName(Face face) {
    assertThat(font(face).getFamily(Locale.ROOT)).isEqualTo(face.family());
    assertThat(
            Fx.get(() -> {
              try (InputStream file = stream(face)) {
                return javafx.scene.text.Font.loadFont(file, 13).getName();
              }
            }))
        .startsWith(face.mono() ? "JetBrains Mono" : "Pretendard");
  }

  /** T: the text face has it, N: the number face has it. What only one has, that one writes. */
  @ParameterizedTest
  @CsvSource({
    "−,TN", "·,TN", "≈,TN", "∂,TN", "Σ,TN", "η,TN", "λ,TN", "σ,TN", "₁,TN", "━,N", "√,TN", "→,TN",
    "∞,TN", "가,T", "힣,T", "⁻,T", "○,T", "█,N", "∇,''"
  })
  void eachSignHasTheFacesThatAreSaid(String sign, String faces) {
    int codePoint = sign.codePointAt(0);
    for (Face face : Face.values()) {
      assertThat(font(face).canDisplay(codePoint))
          .as("%s in %s", sign, face)
          .isEqualTo(faces.contains(face.mono() ? "N" : "T"));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLetterOfTheBundlesIsInOneOfTheFaces(Language language) throws Exception {
    Map<String, String> missing = new TreeMap<>();
    Path classes =
        Path.of(Palette.class.getResource("words_en.properties").toURI()).getParent().getParent();
    var pattern =
        FileSystems.getDefault()
            .getPathMatcher("glob:**/words_" + language.name().toLowerCase(Locale.ROOT) + "*");
    List<Path> bundles;
    try (var files = Files.walk(classes)) {
      bundles = files.filter(pattern::matches).toList();
    }
    assertThat(bundles).hasSizeGreaterThan(10);
    for (Path bundle : bundles) {
      for (String text : texts(bundle)) {
        text.codePoints()
            .filter(letter -> !Character.isISOControl(letter))
            .filter(letter -> !font(Face.TEXT).canDisplay(letter))
            .filter(letter -> !font(Face.MONO).canDisplay(letter))
            .forEach(letter -> missing.put(Character.toString(letter), bundle + ": " + text));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> texts(Path bundle) throws Exception {
    var words = new Properties();
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(bundle), StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words.values().stream().map(String::valueOf).toList();
  }

  /** Labels of the window leave the choice of a face for a letter to JavaFX: it must find ours. */
  @ParameterizedTest
  @CsvSource({"가,나", "η,λ", "≈,−", "━,█", "○,⁻"})
  void theWindowDrawsWhatOneOfItsFacesLacks(String one, String other) {
    for (String family : List.of("JetBrains Mono", "Pretendard")) {
      assertThat(Ink.of(one, family))
          .as("%s in %s", one, family)
          .isNotEqualTo(Ink.of("\uFFFF", family));
      assertThat(Ink.of(one, family)).isNotEqualTo(Ink.of(other, family));
    }
  }
}
