package downhill.picture.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextMetricsTest {

  @Test
  void everyLetterOfTheMonoFaceIsSixTenthsOfItsSizeWide() {
    TextStyle style = new TextStyle(Face.MONO, 20);
    assertThat(TextMetrics.width("0", style)).isCloseTo(12, within(1e-4));
    assertThat(TextMetrics.width("−42.7e−5", style)).isCloseTo(96, within(1e-4));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void everyFaceHasTheSignsOfTheFormulas(Face face) {
    assertThat("−·≈∂Σηλσ₁".codePoints()).allMatch(sign -> TextMetrics.has(face, sign));
  }

  @Test
  void hangulInAMonoLineIsWrittenInThePretendardFace() {
    assertThat(TextRun.of("파라미터 3·1 = 3", TextStyle.NUMBER))
        .containsExactly(
            new TextRun("파라미터", TextStyle.CAPTION), new TextRun(" 3·1 = 3", TextStyle.NUMBER));
    double hangul = TextMetrics.width("파라미터", TextStyle.CAPTION);
    double numbers = TextMetrics.width(" 3·1 = 3", TextStyle.NUMBER);
    assertThat(TextMetrics.width("파라미터 3·1 = 3", TextStyle.NUMBER))
        .isCloseTo(hangul + numbers, within(1e-4));
  }

  @Test
  void whatDoesNotFitIsCutWithAnEllipsis() {
    assertThat(TextMetrics.fit("abcdef", 1000, TextStyle.NUMBER)).isEqualTo("abcdef");
    assertThat(TextMetrics.fit("abcdef", 29, TextStyle.NUMBER)).isEqualTo("abc…");
    assertThat(TextMetrics.fit("abcdef", 3, TextStyle.NUMBER)).isEmpty();
  }

  @Test
  void linesBreakBetweenWords() {
    double width = TextMetrics.width("점은 고른", TextStyle.CAPTION) + 1;
    assertThat(TextBlock.lines("점은 고른 샘플", width, TextStyle.CAPTION))
        .containsExactly("점은 고른", "샘플");
  }
}
