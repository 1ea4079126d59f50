package downhill.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words reach 4.5:1 and graphics 3:1 (WCAG 2.2, 1.4.3 and 1.4.11), with the design's ratios. */
class TokenContrastTest {

  private static final TokenSheet LIGHT = TokenSheet.of("light");
  private static final TokenSheet DARK = TokenSheet.of("dark");
  private static final double LAST_DIGIT = 0.0051;

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "ink, surface, 14.68, 14.31",
    "ink2, surface, 8.03, 9.21",
    "ink3, surface, 5.63, 6.23",
    "accent, surface, 6.60, 7.58",
    "pos-text, surface, 5.83, 6.75",
    "neg-text, surface, 5.71, 7.80",
    "teal-text, surface, 5.59, 8.26",
    "gradient, surface, 5.47, 6.77",
    "rate-text, surface, 5.83, 8.45",
    "danger, surface, 5.84, 7.52",
    "ink, accent-soft, 12.47, 11.56",
    "accent, accent-soft, 5.61, 6.13",
    "on-accent, accent, 6.60, 8.19",
    "gradient, grad-soft, 4.64, 5.92",
    "gradient, accent-soft, 4.65, 5.47",
    "rate-text, rate-soft, 5.06, 6.87",
    "rate-text, grad-soft, 4.95, 7.38",
    "neg-text, neg-soft, 5.01, 6.35",
    "danger, danger-soft, 4.89, 6.49",
    "ink3, grad-soft, 4.77, 5.44",
    "ink3, pos-soft, 4.91, 5.22",
    "surface, ink, 14.68, 14.31",
    "surface, rate, 4.62, 8.45"
  })
  void textIsReadable(String text, String fill, double light, double dark) {
    assertRatios(text, fill, light, dark, 4.5);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "line3, surface, 3.36, 4.03",
    "pos, surface, 4.72, 6.75",
    "neg, surface, 3.28, 7.80",
    "teal, surface, 3.38, 8.26",
    "magenta, surface, 10.09, 3.66",
    "class5, surface, 7.16, 12.98",
    "rate, surface, 4.62, 8.45"
  })
  void graphicsAreSeen(String graphic, String fill, double light, double dark) {
    assertRatios(graphic, fill, light, dark, 3);
  }

  @ParameterizedTest
  @CsvSource({"line, 1.25, 1.32", "line2, 1.80, 2.64", "grid, 1.16, 1.18"})
  void quietLinesStayQuiet(String line, double light, double dark) {
    assertRatios(line, "surface", light, dark, 1);
  }

  @Test
  void bothSheetsDeclareTheSameTokensOneALine() {
    assertThat(DARK.colours().keySet()).containsExactlyElementsOf(LIGHT.colours().keySet());
    assertThat(LIGHT.colours()).hasSize(31);
    assertThat(TokenSheet.text("light").lines().filter(line -> line.contains(":"))).hasSize(31);
    assertThat(TokenSheet.text("dark").lines().filter(line -> line.contains(":"))).hasSize(31);
  }

  private static void assertRatios(
      String ink, String fill, double light, double dark, double least) {
    assertThat(LIGHT.colour(ink).contrast(LIGHT.colour(fill)))
        .as("light")
        .isCloseTo(light, within(LAST_DIGIT))
        .isGreaterThanOrEqualTo(least);
    assertThat(DARK.colour(ink).contrast(DARK.colour(fill)))
        .as("dark")
        .isCloseTo(dark, within(LAST_DIGIT))
        .isGreaterThanOrEqualTo(least);
  }
}
