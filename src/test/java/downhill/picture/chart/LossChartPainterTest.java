package downhill.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.lab.timeline.BucketSeries;
import downhill.lab.timeline.Curves;
import downhill.lab.timeline.EpochSeries;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.RecordingSurface.Mark;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LossChartPainterTest {
  private static final Palette LIGHT = Palette.of(Theme.LIGHT);
  private static final EpochSeries NONE = EpochSeries.empty();

  /** Two epochs of two steps each. */
  private static final Curves CURVES =
      new Curves(
          BucketSeries.of(900, 700, 300, 200),
          EpochSeries.of(1, 800, 250),
          EpochSeries.of(0, 1000, 500, 100),
          NONE,
          NONE,
          NONE,
          NONE);

  private static LossChartPicture picture(Curves curves, long step, boolean log) {
    return new LossChartPicture(
        curves,
        2,
        step,
        curves.batchLoss().steps(),
        8,
        log,
        "mean_squared_error",
        Optional.of("cones²"),
        OptionalDouble.empty(),
        OptionalLong.empty());
  }

  private static RecordingSurface paint(LossChartPicture picture, Language language) {
    RecordingSurface surface = new RecordingSurface();
    Words words = new Words(Palette.class, language);
    LossChartPainter.paint(surface, 400, 300, picture, LIGHT, words);
    return surface;
  }

  @Test
  void namesTheTwoLossesAndTheirValuesNow() {
    assertThat(paint(picture(CURVES, 4, true), Language.EN).texts())
        .contains(
            "loss (Keras prints)",
            "epoch 2: 250.00",
            "loss at end of epoch",
            "epoch 2: 100.00",
            "batch loss",
            "step 4: 200.00",
            "not run yet",
            "y: mean squared error (cones²), log scale");
    assertThat(paint(picture(CURVES, 4, false), Language.KO).texts())
        .contains("에포크 끝의 손실", "y: 평균 제곱 오차 (cones²)");
  }

  @Test
  void theChartDoesNotRescaleWhileTimeIsMoved() {
    Plot end =
        LossChartPainter.plot(
            picture(CURVES, 4, false), 400, 300, new Words(Palette.class, Language.EN));
    assertThat(
            LossChartPainter.plot(
                picture(CURVES, 1, false), 400, 300, new Words(Palette.class, Language.EN)))
        .isEqualTo(end);
    assertThat(end.x().to()).isEqualTo(4);
    assertThat(end.y().from()).isZero();
  }

  /** A chart whose lines cross every corner: the names stand above the plot and cover none. */
  @Test
  void namesThatWouldCoverALineStandAboveThePlot() {
    double[] jagged = new double[160];
    for (int i = 0; i < jagged.length; i++) {
      jagged[i] = i % 2 == 0 ? 1000 : 1;
    }
    Curves crossed =
        new Curves(
            BucketSeries.of(jagged), NONE, EpochSeries.of(0, 1000, 1), NONE, NONE, NONE, NONE);
    LossChartPicture picture =
        new LossChartPicture(
            crossed,
            160,
            160,
            160,
            160,
            false,
            "mean_squared_error",
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty());
    Words words = new Words(Palette.class, Language.EN);
    double top = LossChartPainter.plot(picture, 400, 300, words).area().y();
    RecordingSurface surface = paint(picture, Language.EN);
    assertThat(surface.texts()).contains("loss at end of epoch", "batch loss");
    assertThat(surface.all(Mark.Words.class))
        .filteredOn(mark -> mark.text().contains("loss"))
        .filteredOn(mark -> !mark.text().startsWith("y:"))
        .isNotEmpty()
        .allMatch(mark -> mark.box().bottom() <= top);
    assertThat(TextOverlap.faults(surface, 400, 300)).isEmpty();
  }

  /** Three batches of 160 have 1 px each: too little for dots, yet a line and no specks. */
  @Test
  void theFirstBatchesOfANarrowChartAreALine() {
    Curves begun =
        new Curves(
            BucketSeries.of(900, 700, 300), NONE, EpochSeries.of(0, 1000), NONE, NONE, NONE, NONE);
    LossChartPicture picture =
        new LossChartPicture(
            begun,
            16,
            3,
            3,
            160,
            true,
            "mean_squared_error",
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty());
    assertThat(paint(picture, Language.EN).all(Mark.Drawn.class))
        .filteredOn(line -> line.stroke().rgb() == LIGHT.ink3())
        .anyMatch(line -> line.y1() < line.y2() && line.x1() < line.x2());
  }

  @Test
  void whatComesAfterNowIsFaint() {
    RecordingSurface surface = paint(picture(CURVES, 2, false), Language.EN);
    List<Double> opacities =
        surface.all(Mark.Drawn.class).stream()
            .map(Mark.Drawn::stroke)
            .filter(stroke -> stroke.rgb() == LIGHT.accent() && stroke.dash().on() == 7)
            .map(stroke -> stroke.opacity())
            .toList();
    assertThat(opacities).contains(1.0, 0.35);
    assertThat(surface.texts()).contains("epoch 1: 500.00");
  }

  @Test
  void theMouseReadsTheValuesThere() {
    RecordingSurface surface = paint(picture(CURVES, 4, false).hoveredAt(1.6), Language.EN);
    assertThat(surface.texts()).contains("epoch", "1.50", "step", "3", "300.00", "500.00");
    assertThat(TextOverlap.faults(surface, 400, 300)).isEmpty();
  }

  @Test
  void divergenceIsShownAndNamed() {
    Curves curves =
        new Curves(
            BucketSeries.of(1, 1e100, 1e290),
            EpochSeries.of(1, 5e99),
            EpochSeries.of(0, 1, 1e200),
            NONE,
            NONE,
            NONE,
            NONE);
    for (boolean log : new boolean[] {true, false}) {
      LossChartPicture diverged =
          new LossChartPicture(
              curves,
              2,
              3,
              3,
              8,
              log,
              "mean_squared_error",
              Optional.empty(),
              OptionalDouble.empty(),
              OptionalLong.of(4));
      RecordingSurface surface = paint(diverged, Language.EN);
      assertThat(surface.texts()).contains("not finite at step 4");
      assertThat(TextOverlap.faults(surface, 400, 300)).isEmpty();
    }
  }

  @Test
  void stepZeroIsAnEmptyChart() {
    RecordingSurface surface = paint(picture(Curves.empty(), 0, true), Language.KO);
    assertThat(surface.texts()).contains("아직 실행 전").doesNotContain("배치 손실");
  }

  @Test
  void aMillionStepsTakeFewMarks() {
    double[] losses = new double[4096];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = 2 + Math.sin(i);
    }
    Curves curves =
        new Curves(
            BucketSeries.of(losses), EpochSeries.of(1, losses), NONE, NONE, NONE, NONE, NONE);
    assertThat(paint(picture(curves, 4096, false), Language.EN).marks().size()).isLessThan(400);
  }

  @Test
  void timelinePositionsAreSteps() {
    TimelinePicture picture = new TimelinePicture(CURVES.batchLoss(), 2, 3, 4, 8);
    assertThat(TimelinePainter.stepAt(picture, 412, 6)).isZero();
    assertThat(TimelinePainter.stepAt(picture, 412, 206)).isEqualTo(4);
    assertThat(TimelinePainter.stepAt(picture, 412, 9999)).isEqualTo(8);
    RecordingSurface surface = new RecordingSurface();
    Words words = new Words(Palette.class, Language.EN);
    TimelinePainter.paint(surface, 412, 44, picture, LIGHT, words);
    Mark.Filled played =
        surface.all(Mark.Filled.class).stream()
            .filter(mark -> mark.fill().rgb() == LIGHT.accentSoft())
            .findFirst()
            .orElseThrow();
    assertThat(played.box().width()).isCloseTo(150, within(1e-9));
    assertThat(surface.texts()).containsExactly("not run yet");
  }

  @Test
  void markersOfDenseLinesAreEvenlySpaced() {
    double[] losses = new double[301];
    for (int epoch = 0; epoch < losses.length; epoch++) {
      losses[epoch] = 1000.0 / (epoch + 1);
    }
    Curves dense =
        new Curves(BucketSeries.empty(), NONE, EpochSeries.of(0, losses), NONE, NONE, NONE, NONE);
    LossChartPicture picture =
        new LossChartPicture(
            dense,
            1,
            300,
            300,
            300,
            true,
            "mean_squared_error",
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty());
    Plot plot = LossChartPainter.plot(picture, 400, 300, new Words(Palette.class, Language.EN));
    List<Double> squares =
        paint(picture, Language.EN).all(Mark.Outlined.class).stream()
            .filter(mark -> mark.box().width() == 7)
            .map(mark -> mark.box().centerX())
            .filter(x -> x >= plot.area().x())
            .distinct()
            .toList();
    assertThat(squares).hasSizeBetween(7, 11);
    double apart = squares.get(1) - squares.get(0);
    assertThat(apart).isBetween(28.0, 60.0);
    for (int i = 1; i + 1 < squares.size(); i++) {
      assertThat(squares.get(i) - squares.get(i - 1)).isCloseTo(apart, within(1e-9));
    }
  }

  @Test
  void linesAreToldApartByDashAndMarkNotByColourAlone() {
    Set<Object> dashes = new HashSet<>();
    Set<Object> marks = new HashSet<>();
    for (LossSeries series : LossSeries.values()) {
      assertThat(dashes.add(series.stroke(LIGHT).dash())).as("%s", series).isTrue();
      RecordingSurface surface = new RecordingSurface();
      series.marker(surface, 0, 0, 1, LIGHT);
      assertThat(surface.marks()).isNotEmpty();
      assertThat(marks.add(surface.marks())).as("%s", series).isTrue();
    }
  }

  /** A low chart with six lines: names beside the plot leave it the height two rows would take. */
  @Test
  void namesThatTakeMoreThanARowStandBesideALowPlot() {
    EpochSeries falling = EpochSeries.of(0, 3, 2, 1, 0.5, 0.4, 0.3);
    EpochSeries rising = EpochSeries.of(0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95);
    var curves =
        new Curves(
            BucketSeries.of(3, 2, 1, 0.5, 0.4, 0.3, 0.2, 0.2, 0.1, 0.1),
            EpochSeries.of(1, 2, 1, 0.5, 0.4, 0.3),
            falling,
            falling,
            rising,
            rising,
            rising);
    LossChartPicture picture = picture(curves, 10, false);
    for (Language language : Language.values()) {
      Words words = new Words(Palette.class, language);
      Plot low = LossChartPainter.plot(picture, 500, 170, words);
      assertThat(low.area().height()).isGreaterThan(95);
      assertThat(low.area().right()).isLessThan(360);
      Plot narrow = LossChartPainter.plot(picture, 300, 170, words);
      assertThat(narrow.area().y()).isGreaterThan(40);
      for (double width : new double[] {300, 400, 450, 500, 560}) {
        var surface = new RecordingSurface();
        LossChartPainter.paint(surface, width, 170, picture, LIGHT, words);
        assertThat(TextOverlap.faults(surface, width, 170)).as("%s", width).isEmpty();
      }
    }
  }
}
