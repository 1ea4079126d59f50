package downhill.picture.compare;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.Progress;
import downhill.lab.compare.Compared;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Plan;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.data.DataPicture;
import downhill.picture.scene.CompareScene;
import downhill.picture.scene.DataScene;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.TextOverlap;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.words.Language;
import downhill.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ComparePaintersTest {
  private static final Words WORDS = new Words(Palette.class, Language.EN);
  private static final Palette LIGHT = Palette.of(Theme.LIGHT);

  private static ComparisonState state(String id, long step) throws Exception {
    var file = BuiltinScenarios.of(id).orElseThrow();
    return Compared.at(Plan.of(Experiment.prepare(file, Progress.NONE)), step);
  }

  private static ComparePicture picture(String id, long step) throws Exception {
    return CompareScene.of(state(id, step), true, OptionalDouble.of(100), WORDS);
  }

  @Test
  void nineRunsDifferWithoutColour() {
    Set<String> looks = new HashSet<>();
    for (int i = 0; i < Plan.MOST; i++) {
      RunLook look = new RunLook(i);
      assertThat(looks.add(look.dash() + " " + look.marker())).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare-rates", "compare-optimizers", "compare-seeds", "iris"})
  void noWordsTouchOrLeaveThePictures(String id) throws Exception {
    for (long step : new long[] {0, 1, 40}) {
      ComparePicture picture = picture(id, step);
      for (Language language : Language.values()) {
        Words words = new Words(Palette.class, language);
        for (int[] size : new int[][] {{600, 460}, {480, 180}, {900, 700}}) {
          RecordingSurface chart = new RecordingSurface();
          CompareChartPainter.paint(chart, size[0], size[1], picture, LIGHT, words);
          assertThat(TextOverlap.faults(chart, size[0], size[1])).as(id + step).isEmpty();
          RecordingSurface small = new RecordingSurface();
          MultiplesPainter.paint(small, size[0], size[1], picture, List.of(), LIGHT, words);
          assertThat(TextOverlap.faults(small, size[0], size[1])).as(id + step).isEmpty();
          assertThat(chart.openClips() + small.openClips()).isZero();
        }
      }
    }
  }

  /** The left edge of the pictures is where their numbers need it, whatever the height. */
  @ParameterizedTest
  @ValueSource(strings = {"compare-rates", "compare-optimizers", "compare-seeds", "iris"})
  void theNumbersOfTheSmallPicturesHaveTheirMarginAtAnyHeight(String id) throws Exception {
    ComparePicture picture = picture(id, 40);
    for (int height = 160; height <= 900; height += 4) {
      RecordingSurface small = new RecordingSurface();
      MultiplesPainter.paint(small, 600, height, picture, List.of(), LIGHT, WORDS);
      assertThat(TextOverlap.faults(small, 600, height)).as("height %d", height).isEmpty();
    }
  }

  @Test
  void aRunThatLeavesTheFrameIsMarkedAtItsEdge() throws Exception {
    ComparePicture picture = picture("compare-rates", 40);
    assertThat(picture.runs().getLast().loss()).isGreaterThan(1e12);
    RecordingSurface surface = new RecordingSurface();
    CompareChartPainter.paint(surface, 600, 400, picture, LIGHT, WORDS);
    assertThat(surface.all(RecordingSurface.Mark.Drawn.class))
        .anyMatch(line -> line.stroke().rgb() == LIGHT.danger());
    assertThat(surface.texts()).noneMatch(text -> text.contains("e12"));
  }

  @Test
  void theMouseFindsTheLineAndTheCellOfARun() throws Exception {
    ComparePicture picture = picture("compare-rates", 40);
    OptionalInt flat = CompareChartPainter.runAt(picture, 600, 400, 590, 400);
    assertThat(flat).isEmpty();
    Set<Integer> found = new HashSet<>();
    for (int y = 0; y < 360; y++) {
      CompareChartPainter.runAt(picture, 600, 400, 330, y).ifPresent(found::add);
    }
    assertThat(found).contains(0, 1, 2);
    assertThat(MultiplesPainter.runAt(picture, 600, 400, true, 80, 40)).hasValue(0);
    assertThat(MultiplesPainter.runAt(picture, 600, 400, true, 560, 340)).hasValue(8);
    assertThat(MultiplesPainter.runAt(picture, 600, 400, true, 1, 1)).isEmpty();
    // The loss stands over the picture at its right end: that of the third ends at the margin.
    assertThat(MultiplesPainter.lossAt(picture, 600, 400, true, 580, 10)).hasValue(2);
    assertThat(MultiplesPainter.lossAt(picture, 600, 400, true, 580, 40)).isEmpty();
    assertThat(MultiplesPainter.lossAt(picture, 600, 400, true, 480, 10)).isEmpty();
  }

  @Test
  void oneRunStandsOutAndTheOthersStandBack() throws Exception {
    ComparePicture picture = picture("compare-rates", 20);
    RecordingSurface all = new RecordingSurface();
    CompareChartPainter.paint(all, 600, 400, picture, LIGHT, WORDS);
    RecordingSurface one = new RecordingSurface();
    CompareChartPainter.paint(one, 600, 400, picture.pointingAt(OptionalInt.of(4)), LIGHT, WORDS);
    assertThat(widths(all)).doesNotContain(3.0);
    assertThat(widths(one)).contains(3.0);
  }

  private static List<Double> widths(RecordingSurface surface) {
    return surface.all(RecordingSurface.Mark.Drawn.class).stream()
        .map(line -> line.stroke().width())
        .toList();
  }

  @Test
  void everyKindOfDataHasASmallPicture() throws Exception {
    for (String id : List.of("line", "ice-cream", "moons", "iris")) {
      ComparisonState state = state(id, 2);
      List<DataPicture> predictions =
          state.runs().stream()
              .map(run ->
                  DataScene.of(
                      run.experiment(),
                      run.snapshot().weights(),
                      new int[0],
                      -1,
                      false,
                      Optional.empty(),
                      Language.EN))
              .toList();
      RecordingSurface surface = new RecordingSurface();
      ComparePicture picture = CompareScene.of(state, true, OptionalDouble.empty(), WORDS);
      MultiplesPainter.paint(surface, 600, 460, picture, predictions, LIGHT, WORDS);
      assertThat(TextOverlap.faults(surface, 600, 460)).as(id).isEmpty();
      assertThat(surface.marks()).hasSizeGreaterThan(9 * 20);
    }
  }

  @Test
  void settingsNameWhatDiffers() throws Exception {
    var rates = picture("compare-rates", 0).runs();
    assertThat(rates.getFirst().setting()).isEqualTo("SGD(0.003)");
    var seeds = picture("compare-seeds", 0).runs();
    assertThat(seeds).extracting(RunCurve::setting).contains("seed 1", "seed 9");
    var race = picture("compare-optimizers", 0).runs();
    assertThat(race)
        .extracting(RunCurve::setting)
        .containsExactly("SGD(0.01)", "SGD(0.01, 0.9)", "RMSprop(0.01)", "Adam(0.01)");
  }
}
