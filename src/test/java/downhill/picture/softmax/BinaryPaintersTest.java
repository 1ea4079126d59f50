package downhill.picture.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.BinaryDesk;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of one output. */
final class BinaryPaintersTest {
  private static final Palette PALETTE = Palette.of(Theme.LIGHT);

  private static Words words(Language language) {
    return new Words(Palette.class, language);
  }

  private static BinaryPicture picture(BinaryDesk desk, int revealed) {
    return new BinaryPicture(
        desk,
        List.of("class 0", "class 1"),
        revealed,
        1,
        Optional.empty(),
        OptionalInt.empty(),
        BinaryPicture.reach(desk));
  }

  private static List<String> table(BinaryDesk desk, int revealed) {
    var surface = new RecordingSurface();
    BinaryPainter.paint(surface, 1100, 240, picture(desk, revealed), PALETTE, words(Language.EN));
    return surface.texts();
  }

  /** By hand: σ(-8) = 0.00033535, so p - y = -0.99966; the loss is 8 + 0.00034. */
  @Test
  void theTableOfASureMistake() {
    assertThat(table(BinaryDesk.SURELY_WRONG, 6))
        .contains("−8", "0.0003", "0.9997", "8.0003", "−0.9997", "p > 0.5", "wrong", "class 0")
        .doesNotContain("right");
    assertThat(table(BinaryDesk.SURELY_WRONG.withTruth(0), 6)).contains("right", "+0.0003");
  }

  @Test
  void columnsThatAreNotRevealedShowNoNumbers() {
    assertThat(table(BinaryDesk.SURELY_WRONG, 2))
        .contains("0.9997", "p − y")
        .doesNotContain("8.0003", "−0.9997", "wrong");
  }

  /** σ(0.405465) = 0.6, so for y = 0.7 the loss is -0.7 ln 0.6 - 0.3 ln 0.4 = 0.63247. */
  @Test
  void aSharedTruthHasTwoTerms() {
    BinaryDesk desk = new BinaryDesk(Math.log(1.5), 0.7, 0.5, LogBase.E);
    BinaryFigures figures = BinaryFigures.of(desk);
    assertThat(figures.text(BinaryPart.TERM, 1)).isEqualTo("0.3576");
    assertThat(figures.text(BinaryPart.TERM, 0)).isEqualTo("0.2749");
    assertThat(figures.sum(BinaryPart.TERM)).isEqualTo("0.6325");
    assertThat(figures.text(BinaryPart.Y, 0)).isEqualTo("0.3");
    assertThat(figures.sum(BinaryPart.Y)).isEqualTo("1");
  }

  /** The same wrong neuron: cross-entropy pulls with -0.9997, the squared error with -6.7e-4. */
  @Test
  void bothSlopesStandBesideEachOther() {
    var surface = new RecordingSurface();
    SlopesPainter.paint(surface, 380, 300, BinaryDesk.SURELY_WRONG, PALETTE, words(Language.EN));
    assertThat(surface.texts()).contains("8.0003", "−0.9997", "0.9993", "−6.7e−4");
  }

  @ParameterizedTest
  @CsvSource({
    "EN,-8,1,0.5,250,220",
    "KO,-8,1,0.5,250,220",
    "EN,0,0,0.05,380,330",
    "KO,9876.5,0,0.95,300,250",
    "EN,-0.0001,0.3,1,460,420",
    "EN,3.2,0.999,0,300,250"
  })
  void noPictureTouchesItself(
      Language language, double z, double y, double threshold, double width, double height) {
    for (LogBase base : LogBase.values()) {
      BinaryDesk desk = new BinaryDesk(z, y, threshold, base);
      var sigmoid = new RecordingSurface();
      SigmoidCurvePainter.paint(sigmoid, width, height, desk, PALETTE, words(language));
      assertThat(TextOverlap.faults(sigmoid, width, height)).isEmpty();
      var losses = new RecordingSurface();
      BinaryCurvesPainter.paint(losses, width, height, desk, PALETTE, words(language));
      assertThat(TextOverlap.faults(losses, width, height)).isEmpty();
      assertThat(losses.openClips()).isZero();
      var slopes = new RecordingSurface();
      SlopesPainter.paint(slopes, width, height, desk, PALETTE, words(language));
      assertThat(TextOverlap.faults(slopes, width, height)).isEmpty();
      assertThat(slopes.openClips()).isZero();
      for (double wide : new double[] {700, 1300}) {
        var table = new RecordingSurface();
        BinaryPainter.paint(table, wide, 170, picture(desk, 6), PALETTE, words(language));
        assertThat(TextOverlap.faults(table, wide, 170)).isEmpty();
      }
    }
  }
}
