package downhill.picture.entropy;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.BoxPreset;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Side;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.Box;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pictures of the lab. */
final class EntropyPaintersTest {
  private static final Palette PALETTE = Palette.of(Theme.LIGHT);

  private static Words words(Language language) {
    return new Words(Palette.class, language);
  }

  private static BallBoxes boxes(int colours) {
    List<Integer> y = List.of(300, 250, 200, 130, 100, 20).subList(0, colours);
    List<Integer> p = List.of(1, 5, 3, 2, 1, 1).subList(0, colours);
    return BallBoxes.of(y, p, LogBase.TWO);
  }

  @ParameterizedTest
  @CsvSource({
    "EN,2,390,152",
    "EN,6,390,152",
    "KO,6,560,240",
    "KO,3,390,200",
    "EN,1,700,300",
    "EN,6,300,152"
  })
  void everyNumberOfABoxIsDrawnAndNoneTouchesAnother(
      Language language, int colours, double width, double height) {
    BallBoxes boxes = boxes(colours);
    BoxFigures figures = BoxFigures.of(boxes);
    for (Side side : Side.values()) {
      var drawn = new RecordingSurface();
      BoxPainter.paint(drawn, width, height, BoxPicture.of(boxes, side), PALETTE, words(language));
      for (Quantity column : Quantity.columns(side)) {
        for (int k = 0; k < colours; k++) {
          assertThat(drawn.texts()).contains(figures.text(column, k));
        }
      }
      assertThat(TextOverlap.faults(drawn, width, height)).isEmpty();
      assertThat(drawn.openClips()).isZero();
    }
  }

  /** 5 and 1 believed to be 3 and 3: 0.65 + 0.35 = 1. */
  @ParameterizedTest
  @CsvSource({"EN,470,90", "KO,470,90", "EN,700,200", "KO,900,260"})
  void theBarsSayWhatAddsUp(Language language, double width, double height) {
    var drawn = new RecordingSurface();
    BallBoxes boxes = BoxPreset.FIVE_ONE.boxes(LogBase.TWO);
    DivergencePainter.paint(
        drawn, width, height, DivergencePicture.of(boxes), PALETTE, words(language));
    assertThat(drawn.texts()).contains("H(y,p) = H(y) + KL: 1.0000 = 0.6500 + 0.3500");
    assertThat(TextOverlap.faults(drawn, width, height)).isEmpty();
  }

  /** 2, 1 against 1, 2 in nats: 0.8676 is not 0.6365 + 0.2310 in four digits. */
  @Test
  void roundedBarsThatDoNotAddUpSaySo() {
    BallBoxes boxes = BallBoxes.of(List.of(2, 1), List.of(1, 2), LogBase.E);
    var drawn = new RecordingSurface();
    DivergencePainter.paint(
        drawn, 700, 200, DivergencePicture.of(boxes), PALETTE, words(Language.EN));
    assertThat(drawn.texts()).contains("H(y,p) = H(y) + KL: 0.8676 ≈ 0.6365 + 0.2310");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anInfiniteBarSaysWhy(Language language) {
    var drawn = new RecordingSurface();
    BallBoxes boxes = BoxPreset.IMPOSSIBLE.boxes(LogBase.TWO);
    DivergencePainter.paint(drawn, 500, 120, DivergencePicture.of(boxes), PALETTE, words(language));
    assertThat(drawn.texts()).anyMatch(text -> text.startsWith("∞ "));
    assertThat(drawn.texts()).anyMatch(text -> text.contains("−log 0") && text.contains("B"));
    assertThat(TextOverlap.faults(drawn, 500, 120)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(BoxPreset.class)
  void noGameTouchesItself(BoxPreset preset) {
    for (Language language : Language.values()) {
      var drawn = new RecordingSurface();
      QuestionPainter.paint(
          drawn, 470, 118, QuestionPicture.of(preset.boxes(LogBase.TWO)), PALETTE, words(language));
      assertThat(TextOverlap.faults(drawn, 470, 118)).as(language.code()).isEmpty();
    }
  }

  /** 3 and 1: 1, 0.84375 and 0.8229 questions a ball, H = 0.8113. */
  @Test
  void blocksOfBallsComeCloserToTheEntropy() {
    var drawn = new RecordingSurface();
    BallBoxes boxes = BallBoxes.of(List.of(3, 1), List.of(1, 1), LogBase.TWO);
    QuestionPainter.paint(drawn, 700, 200, QuestionPicture.of(boxes), PALETTE, words(Language.EN));
    assertThat(drawn.texts()).contains("1.0000", "0.8438", "0.8229", "H(y) = 0.8113 bits", "A?");
  }

  @ParameterizedTest
  @CsvSource({"2,320,110", "1,320,110", "6,320,110", "2,700,220"})
  void theCurveSaysWhereTheBoxLies(int colours, double width, double height) {
    BallBoxes boxes = boxes(colours);
    for (Language language : Language.values()) {
      var drawn = new RecordingSurface();
      EntropyCurvePainter.paint(
          drawn, width, height, new CurvePicture(boxes, true), PALETTE, words(language));
      assertThat(drawn.texts()).contains("H(y) = " + BoxFigures.written(boxes.entropy().entropy()));
      assertThat(TextOverlap.faults(drawn, width, height)).isEmpty();
    }
  }

  /** A thousand balls lie inside their box, each apart from the others. */
  @Test
  void aThousandBallsStayInsideTheirBox() {
    var balls = new Contents.Balls(List.of(1000));
    var layout = new BoxLayout(392, 152, 6, true);
    BallGrid grid = layout.balls(balls);
    Box inside = grid.inside();
    for (int ball = 0; ball < 1000; ball++) {
      assertThat(inside.grown(0.01).contains(grid.x(ball), grid.y(ball))).isTrue();
      assertThat(grid.at(grid.x(ball), grid.y(ball))).hasValue(ball);
    }
    assertThat(2 * grid.radius()).isLessThan(grid.cell());
  }

  @ParameterizedTest
  @CsvSource({"1232,640", "1232,480", "500,300", "752,452"})
  void theSheetHoldsAllThatFits(double width, double height) {
    for (Language language : Language.values()) {
      var drawn = new RecordingSurface();
      BoxSheetPainter.paint(drawn, width, height, boxes(6), PALETTE, words(language));
      assertThat(TextOverlap.faults(drawn, width, height)).as(language.code()).isEmpty();
    }
  }
}
