package downhill.picture.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.descent.DialPicture.Band;
import downhill.picture.descent.DialPicture.Effect;
import downhill.picture.descent.DialPicture.Mark;
import downhill.picture.descent.DialPicture.Name;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialTest {

  private static final DialScale SCALE = new DialScale(1e-6, 10);

  @Test
  void equalFactorsAreEquallyFarApart() {
    double step = SCALE.x(1e-5, 500) - SCALE.x(1e-6, 500);
    assertThat(SCALE.x(10, 500) - SCALE.x(1, 500)).isCloseTo(step, within(1e-9));
    assertThat(SCALE.x(1e300, 500)).isEqualTo(SCALE.x(10, 500));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.0035, 0.1, 0.92, 2.3, 10})
  void draggingToARateGivesThatRateInTwoDigits(double rate) {
    assertThat(SCALE.rate(SCALE.x(rate, 900), 900)).isEqualTo(rate);
  }

  @Test
  void draggingBeyondTheEndsStaysOnTheDial() {
    assertThat(SCALE.rate(-50, 400)).isEqualTo(1e-6);
    assertThat(SCALE.rate(5000, 400)).isEqualTo(10);
  }

  /** 1·10^0.4 = 2.5 and a thousandth of it; 0.5·10^1.5 = 15.8 and a thousandth of it. */
  @Test
  void theScaleShowsAboutThreeDecadesAroundWhatMatters() {
    assertThat(DialScale.around(0.1, 1)).isEqualTo(new DialScale(0.002, 5));
    assertThat(DialScale.around(0.5)).isEqualTo(new DialScale(0.01, 20));
    assertThat(DialScale.around(2.3e-4, 1.2e-4, 1e-4)).isEqualTo(new DialScale(5e-7, 1e-3));
    assertThat(DialScale.around(1e-6, 1)).isEqualTo(new DialScale(2e-7, 5));
    assertThat(DialScale.around(Double.MAX_VALUE, Double.MIN_VALUE, Double.NaN))
        .isEqualTo(new DialScale(1e-300, 1e300));
    DialScale large = DialScale.around(1e9);
    assertThat(large.rate(large.x(4.2e8, 900), 900)).isEqualTo(4.2e8);
  }

  @Test
  void theScaleStandsStillWhileEverythingIsOnIt() {
    DialScale scale = DialScale.around(0.1, 1);
    assertThat(scale.fitted(0.02, 1)).isSameAs(scale);
    assertThat(scale.fitted(3.5, 1)).isSameAs(scale);
    assertThat(scale.fitted(0.0021, 1)).isEqualTo(DialScale.around(0.0021, 1));
    assertThat(scale.fitted(1e-4, 1)).isEqualTo(DialScale.around(1e-4, 1));
    assertThat(new DialScale(1e-6, 10).fitted(0.1, 1)).isEqualTo(scale);
  }

  @Test
  void aFewPullsLeadFromEndToEnd() {
    DialScale scale = DialScale.around(0.1, 1);
    for (int pull = 0; pull < 2; pull++) {
      scale = scale.further(scale.rate(0, 500)).fitted(scale.least(), 1);
    }
    assertThat(scale.least()).isLessThanOrEqualTo(1e-6);
    assertThat(scale.rate(scale.x(1e-6, 500), 500)).isEqualTo(1e-6);
    assertThat(scale.further(0.1)).isEqualTo(scale);
    assertThat(scale.further(scale.most()).most()).isEqualTo(100 * scale.most());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-3, 0.1, 0.45, 0.5, 0.7, 0.92, 1.1, 1.5, 10, 1e9, 1e-200})
  void wordsNeverTouch(double rate) {
    for (boolean symbols : new boolean[] {false, true}) {
      for (DialPicture dial :
          List.of(plain(rate, symbols), momentum(rate, symbols), DialPicture.of(rate))) {
        for (Language language : Language.values()) {
          for (double width : new double[] {420, 560, 984}) {
            double rich = width < 984 ? DialPainter.LOW_HEIGHT : DialPainter.RICH_HEIGHT;
            double height = dial.rich() ? rich : DialPainter.PLAIN_HEIGHT;
            RecordingSurface surface = new RecordingSurface();
            Words words = new Words(Palette.class, language);
            DialPainter.paint(surface, width, height, dial, Palette.of(Theme.LIGHT), words);
            assertThat(TextOverlap.faults(surface, width, height)).as("width " + width).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void aNarrowBandIsNamedOverTheTrack() {
    RecordingSurface surface = new RecordingSurface();
    Words words = new Words(Palette.class, Language.EN);
    DialPicture picture = plain(1e-6, false);
    DialPainter.paint(surface, 900, 138, picture, Palette.of(Theme.LIGHT), words);
    assertThat(surface.texts())
        .contains("stalls", "glides", "overshoots but arrives", "diverges")
        .contains("starts to swing here", "best steady rate", "limit", "0.833");
  }

  /** The stall band of the momentum run is a few pixels wide and lies under the knob. */
  @Test
  void theBandOfTheRateIsAlwaysNamed() {
    for (double rate : new double[] {1e-3, 0.0031, 0.0038, 0.0045, 0.1, 6.9, 7.1, 100}) {
      for (double width : new double[] {420, 560, 984}) {
        RecordingSurface surface = new RecordingSurface();
        Words words = new Words(Palette.class, Language.EN);
        DialPicture picture = momentum(rate, false);
        DialPainter.paint(surface, width, 122, picture, Palette.of(Theme.LIGHT), words);
        String band =
            rate < 0.003 ? "stalls" : rate < 0.004 ? "glides" : rate < 7 ? "arrives" : "diverges";
        assertThat(surface.texts()).as(rate + " on " + width).anyMatch(text -> text.endsWith(band));
      }
    }
  }

  private static DialPicture plain(double rate, boolean symbols) {
    return new DialPicture(
        rate,
        DialScale.around(rate, 0.5, 0.833, 1),
        List.of(
            new Band(Effect.STALLS, 0, 0.0071),
            new Band(Effect.GLIDES, 0.0071, 0.5),
            new Band(Effect.OVERSHOOTS, 0.5, 1),
            new Band(Effect.DIVERGES, 1, Double.POSITIVE_INFINITY)),
        List.of(
            new Mark(Name.SWING, "1/λmax", 0.5),
            new Mark(Name.BEST, "2/(λmin+λmax)", 0.833),
            new Mark(Name.LIMIT, "2/λmax", 1)),
        symbols);
  }

  private static DialPicture momentum(double rate, boolean symbols) {
    return new DialPicture(
        rate,
        DialScale.around(rate, 0.004, 7),
        List.of(
            new Band(Effect.STALLS, 0, 0.003),
            new Band(Effect.GLIDES, 0.003, 0.004),
            new Band(Effect.OVERSHOOTS, 0.004, 7),
            new Band(Effect.DIVERGES, 7, Double.POSITIVE_INFINITY)),
        List.of(
            new Mark(Name.SWING, "((1−μ)/(1+μ))²/λmax", 0.004),
            new Mark(Name.LIMIT, "(2+2μ)/((1+2μ)·λmax)", 7)),
        symbols);
  }
}
