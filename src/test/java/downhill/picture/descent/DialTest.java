package downhill.picture.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.descent.DialPicture.Band;
import downhill.picture.descent.DialPicture.Effect;
import downhill.picture.descent.DialPicture.Limit;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialTest {

  @Test
  void equalFactorsAreEquallyFarApart() {
    double step = DialScale.x(1e-5, 500) - DialScale.x(1e-6, 500);
    assertThat(DialScale.x(10, 500) - DialScale.x(1, 500)).isCloseTo(step, within(1e-9));
    assertThat(DialScale.x(1e300, 500)).isEqualTo(DialScale.x(10, 500));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.0035, 0.1, 0.92, 2.3, 10})
  void draggingToARateGivesThatRateInTwoDigits(double rate) {
    assertThat(DialScale.rate(DialScale.x(rate, 900), 900)).isEqualTo(rate);
  }

  @Test
  void draggingBeyondTheEndsStaysOnTheDial() {
    assertThat(DialScale.rate(-50, 400)).isEqualTo(1e-6);
    assertThat(DialScale.rate(5000, 400)).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-3, 0.1, 0.5, 0.92, 1.5, 10, 1e9})
  void wordsNeverTouch(double rate) {
    DialPicture picture =
        new DialPicture(
            rate,
            List.of(
                new Band(Effect.STALLS, 0, 0.0071),
                new Band(Effect.GLIDES, 0.0071, 0.5),
                new Band(Effect.OVERSHOOTS, 0.5, 1),
                new Band(Effect.DIVERGES, 1, Double.POSITIVE_INFINITY)),
            List.of(
                new Limit("1/λmax", 0.5),
                new Limit("2/(λmin+λmax)", 0.833),
                new Limit("2/λmax", 1)));
    for (Language language : Language.values()) {
      for (double width : new double[] {320, 560, 984}) {
        for (DialPicture dial : List.of(picture, DialPicture.of(rate))) {
          double height =
              dial.limits().isEmpty() ? DialPainter.HEIGHT : DialPainter.HEIGHT_WITH_LIMITS;
          RecordingSurface surface = new RecordingSurface();
          Words words = new Words(Palette.class, language);
          DialPainter.paint(surface, width, height, dial, Palette.of(Theme.LIGHT), words);
          assertThat(TextOverlap.faults(surface, width, height)).as("width " + width).isEmpty();
        }
      }
    }
  }
}
