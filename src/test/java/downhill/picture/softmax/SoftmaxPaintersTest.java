package downhill.picture.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pictures of the lab. */
final class SoftmaxPaintersTest {
  private static final Palette PALETTE = Palette.of(Theme.LIGHT);

  private static Words words(Language language) {
    return new Words(Palette.class, language);
  }

  private static ScoreDesk desk(int classes) {
    List<String> labels = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    List<Double> target = new ArrayList<>();
    for (int k = 0; k < classes; k++) {
      labels.add(String.valueOf((char) ('A' + k)));
      scores.add(2.0 - 0.7 * k);
      target.add(k == 0 ? 1.0 : 0.0);
    }
    return new ScoreDesk(labels, scores, target, 1, 0, LogBase.E);
  }

  private static RecordingSurface paint(
      DeskPicture picture, double width, double height, Language language) {
    var surface = new RecordingSurface();
    DeskPainter.paint(surface, width, height, picture, PALETTE, words(language));
    return surface;
  }

  @ParameterizedTest
  @CsvSource({
    "EN,2,820,240",
    "EN,3,984,330",
    "KO,3,820,230",
    "EN,10,820,290",
    "KO,10,1500,560",
    "EN,3,352,260",
    "KO,5,584,430"
  })
  void everyNumberOfTheDeskIsDrawnAndNoneTouchesAnother(
      Language language, int classes, double width, double height) {
    ScoreDesk desk = desk(classes);
    RecordingSurface drawn = paint(DeskPicture.of(desk), width, height, language);
    DeskFigures figures = DeskFigures.of(desk);
    for (DeskColumn column : DeskColumn.values()) {
      for (int k = 0; k < classes; k++) {
        assertThat(drawn.texts()).contains(figures.text(column, k));
      }
      assertThat(drawn.texts()).contains(figures.sum(column).isEmpty() ? "p" : figures.sum(column));
    }
    assertThat(TextOverlap.faults(drawn, width, height)).isEmpty();
    assertThat(drawn.openClips()).isZero();
  }

  @Test
  void columnsThatAreNotRevealedShowNoNumbers() {
    ScoreDesk desk = desk(3);
    var two = new DeskPicture(desk, 2, 1, Optional.of(DeskColumn.SHIFTED), OptionalInt.empty(), 5);
    List<String> texts = paint(two, 900, 300, Language.EN).texts();
    DeskFigures figures = DeskFigures.of(desk);
    assertThat(texts).contains(figures.text(DeskColumn.SHIFTED, 1), "exp");
    assertThat(texts)
        .doesNotContain(figures.text(DeskColumn.EXP, 1), figures.text(DeskColumn.P, 0));
  }

  /** The lecture's 0.4, 0.6, 0.2 through softmax, and the floor ln(1 + 2/e) = 0.5514. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void sigmoidFirstGivesTheLecturesNumbersAndAFloor(Language language) {
    ScoreDesk desk =
        ScoreDesk.FIRST.withScores(
            List.of(Math.log(0.4 / 0.6), Math.log(0.6 / 0.4), Math.log(0.2 / 0.8)));
    WhatIfPicture picture = WhatIfScene.of(desk, WhatIf.SIGMOID_FIRST, words(language));
    assertThat(picture.rows().stream().map(row -> row.get(1)).toList())
        .containsExactly("0.4000", "0.6000", "0.2000");
    assertThat(picture.rows().stream().map(row -> row.get(2)).toList())
        .containsExactly("0.3289", "0.4018", "0.2693");
    assertThat(picture.bounds().orElseThrow().floor().name()).endsWith("0.5514");
    assertThat(picture.bounds().orElseThrow().cap().name()).endsWith("0.5761");
    assertThat(picture.sentence()).contains("0.5761", "0.5514");
    var surface = new RecordingSurface();
    WhatIfPainter.paint(surface, 300, picture, WhatIfPainter.Lit.NOTHING, PALETTE);
    assertThat(TextOverlap.faults(surface, 300, WhatIfPainter.height(picture, 300))).isEmpty();
  }

  /** The cap e/(e + K - 1) and the floor ln(1 + (K - 1)/e), drawn for any number of classes. */
  @ParameterizedTest
  @CsvSource({"2,0.7311,0.3133", "3,0.5761,0.5514", "10,0.2320,1.4612"})
  void capAndFloorAreDrawn(int classes, String cap, String floor) {
    for (Language language : Language.values()) {
      for (double width : new double[] {230, 400}) {
        for (int truth : new int[] {0, classes - 1}) {
          WhatIfPicture picture =
              WhatIfScene.of(
                  desk(classes).withTrueClass(truth), WhatIf.SIGMOID_FIRST, words(language));
          var surface = new RecordingSurface();
          WhatIfPainter.paint(surface, width, picture, WhatIfPainter.Lit.NOTHING, PALETTE);
          double height = WhatIfPainter.height(picture, width);
          assertThat(surface.texts()).anyMatch(text -> text.endsWith(" " + cap));
          assertThat(surface.texts()).anyMatch(text -> text.endsWith(" " + floor));
          assertThat(TextOverlap.faults(surface, width, height)).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"88,false,false", "90,true,false", "720,true,true"})
  void withoutTakingTheMaximumAwayItOverflowsWhereItIsSaid(double z, boolean single, boolean full) {
    ScoreDesk desk = ScoreDesk.FIRST.withScores(List.of(z, 1.0, 0.0));
    WhatIfPicture picture = WhatIfScene.of(desk, WhatIf.NO_SHIFT, words(Language.EN));
    List<String> first = picture.rows().getFirst();
    assertThat(first.get(1).equals("∞")).isEqualTo(single);
    assertThat(first.get(2).equals("NaN")).isEqualTo(single);
    assertThat(first.get(3).equals("∞")).isEqualTo(full);
    assertThat(first.get(4).equals("NaN")).isEqualTo(full);
    assertThat(picture.broken()).isEqualTo(single);
  }

  /** One-vs-rest scores add up to 0.4 + 0.6 + 0.2 = 1.2; softmax([z, 0]) is the sigmoid of z. */
  @Test
  void oneVsRestIsNoDistributionAndTwoClassesAreASigmoid() {
    ScoreDesk desk =
        ScoreDesk.FIRST.withScores(
            List.of(Math.log(0.4 / 0.6), Math.log(0.6 / 0.4), Math.log(0.2 / 0.8)));
    assertThat(WhatIfScene.of(desk, WhatIf.ONE_VS_REST, words(Language.EN)).sum().get(2))
        .isEqualTo("1.2000");
    for (List<String> row : WhatIfScene.of(desk, WhatIf.TWO_CLASSES, words(Language.EN)).rows()) {
      assertThat(row.get(1)).isEqualTo(row.get(3));
    }
  }

  /**
   * Surely wrong, z = -8 with y = 1: the squared error pulls with -6.7e-4, cross-entropy with -1.
   */
  @Test
  void theSquaredErrorHardlyPullsWhereASigmoidIsSurelyWrong() {
    ScoreDesk desk = ScoreDesk.FIRST.withScores(List.of(-8.0, 0.0, 8.0));
    List<String> wrong =
        WhatIfScene.of(desk, WhatIf.SQUARED_ERROR, words(Language.EN)).rows().getFirst();
    assertThat(wrong).containsExactly("−8.00", "0.0003", "1", "−0.9997", "−6.7e−4");
  }

  @ParameterizedTest
  @EnumSource(WhatIf.class)
  void noWhatIfTouchesItselfInANarrowCard(WhatIf recipe) {
    ScoreDesk desk =
        ScoreDesk.FIRST
            .withLabels(List.of("setosa", "versicolor", "virginica"))
            .withScores(List.of(90.0, 89.0, -88.1))
            .withTemperature(2);
    for (Language language : Language.values()) {
      for (double width : new double[] {230, 288, 420}) {
        WhatIfPicture picture = WhatIfScene.of(desk, recipe, words(language));
        var surface = new RecordingSurface();
        WhatIfPainter.paint(surface, width, picture, WhatIfPainter.Lit.NOTHING, PALETTE);
        double height = WhatIfPainter.height(picture, width);
        assertThat(TextOverlap.faults(surface, width, height))
            .as("%s %s", language, width)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(LogBase.class)
  void theCurveSaysTheLoss(LogBase base) {
    var surface = new RecordingSurface();
    LossCurvePainter.paint(
        surface, 320, 220, ScoreDesk.FIRST.withBase(base), PALETTE, words(Language.EN));
    String loss =
        switch (base) {
          case E -> "−ln 0.6590 ≈ 0.4170";
          case TWO -> "−log₂ 0.6590 ≈ 0.6016";
          case TEN -> "−log₁₀ 0.6590 ≈ 0.1811";
        };
    assertThat(surface.texts()).contains(loss);
  }
}
