package downhill.picture.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.Landmarks.Stop;
import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlaneBowl;
import downhill.lab.landscape.PlanePoint;
import downhill.lab.landscape.Range;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Dash;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.RecordingSurface.Mark;
import downhill.picture.surface.Stroke;
import downhill.words.Language;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LandscapePainterTest {
  private static final Palette LIGHT = Palette.of(Theme.LIGHT);

  /** The bowl L = (x - 2)² + 4 (y + 1)² and five steps of gradient descent with rate 0.2 on it. */
  private static ContourPicture bowl(int side) {
    LossGrid grid =
        LossGrid.of(
            new Range(-4, 6),
            new Range(-5, 3),
            side,
            p -> (p.x() - 2) * (p.x() - 2) + 4 * (p.y() + 1) * (p.y() + 1));
    List<Stop> path = new ArrayList<>();
    double x = -3;
    double y = 2;
    for (int step = 0; step <= 5; step++) {
      path.add(new Stop(step, new PlanePoint(x, y), false));
      x -= 0.2 * 2 * (x - 2);
      y -= 0.2 * 8 * (y + 1);
    }
    PlanePoint now = path.getLast().place();
    PlanePoint slope = new PlanePoint(2 * (now.x() - 2), 8 * (now.y() + 1));
    Landmarks marks =
        new Landmarks(
            path,
            Optional.of(new PlanePoint(x, y)),
            Optional.of(new PlaneBowl(now, slope, 2, 0, 8)),
            Optional.of(new Landmarks.Lowest(Landmarks.Kind.OPTIMUM, new PlanePoint(2, -1), 0, 0)),
            false);
    return new ContourPicture(
        new ContourPicture.Names("w1", "w2"),
        grid,
        Levels.of(grid),
        marks,
        Optional.of(ContourPicture.CurveLine.ACROSS),
        true,
        0);
  }

  private static RecordingSurface contours(int width, int height, Language language) {
    RecordingSurface surface = new RecordingSurface();
    ContourPainter.paint(
        surface, width, height, bowl(65), LIGHT, new Words(Palette.class, language));
    return surface;
  }

  /** A way on the bowl of which steps were left out: 0, 2, 3, 6, and then every step. */
  private static ContourPicture sketched(PlanePoint last) {
    ContourPicture all = bowl(33);
    List<Stop> path = new ArrayList<>();
    for (int step : new int[] {0, 2, 3, 6, 7, 8}) {
      path.add(new Stop(step, new PlanePoint(-3 + 0.8 * step, 2 - 0.5 * step), false));
    }
    path.add(new Stop(9, last, false));
    Landmarks marks =
        new Landmarks(path, Optional.empty(), Optional.empty(), Optional.empty(), false);
    return new ContourPicture(
        all.names(), all.grid(), all.levels(), marks, Optional.empty(), false, 0);
  }

  @Test
  void aSketchedWayIsThinUpToItsLastGapOnTheSurfaceToo() {
    SurfacePicture picture =
        new SurfacePicture(
            sketched(new PlanePoint(4.2, -2.5)), ViewAngle.USUAL, SurfacePicture.FINEST);
    RecordingSurface surface = new RecordingSurface();
    SurfacePainter.paint(surface, 600, 400, picture, LIGHT, new Words(Palette.class, Language.EN));
    List<Double> widths =
        surface.all(Mark.Drawn.class).stream()
            .map(Mark.Drawn::stroke)
            .filter(stroke -> stroke.rgb() == LIGHT.ink())
            .map(Stroke::width)
            .toList();
    assertThat(widths.stream().distinct()).containsExactly(1.0, 1.75);
    assertThat(widths).isSorted();
  }

  @Test
  void whereTheRunLeftAllNumbersTheStepsBeforeStayMarked() {
    RecordingSurface surface = new RecordingSurface();
    ContourPicture picture = sketched(new PlanePoint(Double.NaN, Double.NaN));
    ContourPainter.paint(surface, 600, 400, picture, LIGHT, new Words(Palette.class, Language.EN));
    Plot plot = ContourPainter.plot(picture, 600, 400);
    for (Stop stop : picture.landmarks().path().subList(0, 6)) {
      assertThat(surface.all(Mark.Filled.class))
          .as("step %d", stop.step())
          .anySatisfy(dot -> {
            assertThat(dot.box().centerX()).isCloseTo(plot.px(stop.place().x()), within(0.01));
            assertThat(dot.box().centerY()).isCloseTo(plot.py(stop.place().y()), within(0.01));
          });
    }
  }

  @Test
  void linesAreRoundLossesAFactorApart() {
    List<Double> losses = bowl(65).levels().stream().map(ContourPicture.Level::loss).toList();
    assertThat(losses).hasSizeBetween(5, 10).isSorted();
    for (double loss : losses) {
      double digits = loss / Math.pow(10, Math.floor(Math.log10(loss) + 1e-9));
      assertThat(Math.rint(digits)).isCloseTo(digits, within(1e-9)).isIn(1.0, 2.0, 3.0, 5.0);
    }
  }

  @Test
  void lossesThatAreMuchAlikeAreEvenlySpaced() {
    LossGrid slope = LossGrid.of(new Range(0, 1), new Range(0, 1), 33, p -> 100 + 10 * p.x());
    List<ContourPicture.Level> levels = Levels.of(slope);
    assertThat(levels).hasSizeBetween(4, 10);
    double apart = levels.get(1).loss() - levels.get(0).loss();
    assertThat(levels.getLast().loss() - levels.getFirst().loss())
        .isCloseTo(apart * (levels.size() - 1), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"468,376,EN", "468,376,KO", "388,280,EN", "900,600,KO", "320,240,EN"})
  void noWordsTouchAndAllMarksAreThere(int width, int height, Language language) {
    RecordingSurface surface = contours(width, height, language);
    assertThat(surface.openClips()).isZero();
    assertThat(surface.texts()).contains(language == Language.EN ? "optimum" : "최적점");
    List<Mark.Words> words = surface.all(Mark.Words.class);
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        assertThat(words.get(i).box().overlaps(words.get(j).box()))
            .as("%s and %s", words.get(i).text(), words.get(j).text())
            .isFalse();
      }
    }
  }

  @Test
  void bothDirectionsOfTheBowlCarryTheirCurvature() {
    // d²L/dx² = 2 and d²L/dy² = 8.
    assertThat(contours(900, 600, Language.EN).texts())
        .contains("steepest, curvature 8.00", "flattest, curvature 2.00");
  }

  @Test
  void theBallStandsWhereTheRunIs() {
    RecordingSurface surface = contours(468, 376, Language.EN);
    Plot plot = ContourPainter.plot(bowl(65), 468, 376);
    PlanePoint now = bowl(65).landmarks().now();
    assertThat(surface.all(Mark.Filled.class))
        .filteredOn(mark -> mark.fill().rgb() == LIGHT.ink())
        .anySatisfy(ball -> {
          assertThat(ball.box().centerX()).isCloseTo(plot.px(now.x()), within(1e-9));
          assertThat(ball.box().centerY()).isCloseTo(plot.py(now.y()), within(1e-9));
        });
  }

  @Test
  void theGradientPointsUphillAgainstTheNextStep() {
    RecordingSurface surface = contours(468, 376, Language.EN);
    Mark.Drawn gradient = only(surface, LIGHT.gradient());
    Mark.Drawn next = only(surface, LIGHT.rate());
    double along =
        (gradient.x2() - gradient.x1()) * (next.x2() - next.x1())
            + (gradient.y2() - gradient.y1()) * (next.y2() - next.y1());
    double lengths =
        Math.hypot(gradient.x2() - gradient.x1(), gradient.y2() - gradient.y1())
            * Math.hypot(next.x2() - next.x1(), next.y2() - next.y1());
    assertThat(along / lengths).isCloseTo(-1, within(1e-6));
  }

  private static Mark.Drawn only(RecordingSurface surface, int rgb) {
    List<Mark.Drawn> lines =
        surface.all(Mark.Drawn.class).stream().filter(line -> line.stroke().rgb() == rgb).toList();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  private static RecordingSurface surface(ViewAngle angle, int cells) {
    RecordingSurface surface = new RecordingSurface();
    SurfacePainter.paint(
        surface,
        468,
        376,
        new SurfacePicture(bowl(65), angle, cells),
        LIGHT,
        new Words(Palette.class, Language.EN));
    return surface;
  }

  @Test
  void aSurfaceHasAtMostThePiecesAskedFor() {
    int coarse = surface(ViewAngle.USUAL, 24).all(Mark.Polygon.class).size();
    int fine = surface(ViewAngle.USUAL, 60).all(Mark.Polygon.class).size();
    // Walls above the run are cut off.
    assertThat(coarse).isBetween(200, 24 * 24);
    assertThat(fine).isBetween(5 * coarse, 60 * 60);
  }

  @Test
  void aSurfaceCanBeSeenFromEverywhere() {
    for (double turn = -3; turn <= 3; turn += 0.5) {
      for (double tilt : new double[] {0, 0.7, 1.6}) {
        RecordingSurface seen = surface(new ViewAngle(turn, tilt, 1), 16);
        assertThat(seen.openClips()).isZero();
        assertThat(seen.texts()).contains("start", "w1", "w2");
      }
    }
  }

  @Test
  void theRimIsCutOffAlongOneHeight() {
    List<Integer> corners =
        surface(ViewAngle.USUAL, 24).all(Mark.Polygon.class).stream()
            .map(Mark.Polygon::corners)
            .toList();
    // A cut leaves a corner, a strip or all but a corner of a piece.
    assertThat(corners).contains(3, 4, 5).allMatch(count -> count >= 3 && count <= 5);
  }

  @Test
  void theAxesOfASurfaceHaveNumbers() {
    assertThat(surface(ViewAngle.USUAL, 24).texts()).contains("0", "5", "−4", "−2", "20");
    for (double turn = -3; turn <= 3; turn += 0.25) {
      RecordingSurface seen = surface(new ViewAngle(turn, 0.6, 1), 16);
      List<Mark.Words> words = seen.all(Mark.Words.class);
      assertThat(words).hasSizeGreaterThan(9);
      for (int i = 0; i < words.size(); i++) {
        for (int j = i + 1; j < words.size(); j++) {
          assertThat(words.get(i).box().overlaps(words.get(j).box()))
              .as("turn %s: %s and %s", turn, words.get(i).text(), words.get(j).text())
              .isFalse();
        }
      }
    }
  }

  /** A run of two hundred steps to and fro across the bowl. */
  private static ContourPicture longRun() {
    ContourPicture bowl = bowl(65);
    List<Stop> path = new ArrayList<>();
    for (int step = 0; step <= 200; step++) {
      double x = 2 - 5 * Math.pow(-0.97, step);
      path.add(new Stop(step, new PlanePoint(x, -1 + 3 * Math.pow(0.98, step)), false));
    }
    Landmarks marks =
        new Landmarks(path, Optional.empty(), Optional.empty(), bowl.landmarks().lowest(), false);
    return new ContourPicture(
        bowl.names(), bowl.grid(), bowl.levels(), marks, bowl.curve(), false, 0);
  }

  @Test
  void fewNumbersFarApartStandAtALongPath() {
    RecordingSurface surface = new RecordingSurface();
    ContourPainter.paint(
        surface, 468, 376, longRun(), LIGHT, new Words(Palette.class, Language.EN));
    Plot plot = ContourPainter.plot(longRun(), 468, 376);
    List<Mark.Words> numbers =
        surface.all(Mark.Words.class).stream()
            .filter(words -> words.text().matches("\\d+") && words.fill().rgb() == LIGHT.ink2())
            .filter(words -> plot.area().contains(words.box().centerX(), words.box().centerY()))
            .filter(words -> !isLevel(words.text()))
            .toList();
    assertThat(numbers).hasSizeBetween(2, 9);
    assertThat(surface.texts()).contains("start", "200");
    Mark.Filled ball =
        surface.all(Mark.Filled.class).stream()
            .filter(mark -> mark.box().width() == 13 && mark.fill().rgb() == LIGHT.ink())
            .findFirst()
            .orElseThrow();
    for (Mark.Words number : numbers) {
      assertThat(number.box().overlaps(ball.box())).as(number.text()).isFalse();
    }
  }

  @Test
  void aMoveByHandIsDottedAndStepsLeftOutAreThin() {
    ContourPicture bowl = bowl(65);
    List<Stop> path =
        List.of(
            new Stop(0, new PlanePoint(-3, 2), false),
            new Stop(64, new PlanePoint(-1, 1), false),
            new Stop(65, new PlanePoint(0, 0.5), false),
            new Stop(65, new PlanePoint(5, 0.5), true),
            new Stop(66, new PlanePoint(4, 0), false));
    Landmarks marks =
        new Landmarks(path, Optional.empty(), Optional.empty(), Optional.empty(), false);
    ContourPicture picture =
        new ContourPicture(bowl.names(), bowl.grid(), List.of(), marks, Optional.empty(), false, 0);
    RecordingSurface surface = new RecordingSurface();
    ContourPainter.paint(surface, 468, 376, picture, LIGHT, new Words(Palette.class, Language.EN));
    Plot plot = ContourPainter.plot(picture, 468, 376);
    assertThat(surface.all(Mark.Drawn.class))
        .filteredOn(line -> line.stroke().dash() == Dash.DOTS)
        .singleElement()
        .satisfies(jump -> {
          assertThat(jump.x1()).isCloseTo(plot.px(0), within(1e-9));
          assertThat(jump.x2()).isCloseTo(plot.px(5), within(1e-9));
        });
    assertThat(surface.all(Mark.Drawn.class))
        .filteredOn(line -> line.stroke().rgb() == LIGHT.ink())
        .extracting(line -> line.stroke().width())
        .containsExactly(1.0, 1.75, 1.75);
  }

  private static boolean isLevel(String text) {
    return longRun().levels().stream().anyMatch(level -> level.label().equals(text));
  }

  @Test
  void nearPiecesAreNearerAndHidePlacesBehindThem() {
    LossGrid wall =
        LossGrid.of(new Range(-1, 1), new Range(-1, 1), 65, p -> Math.abs(p.y()) < 0.1 ? 1 : 0);
    var losses = downhill.picture.chart.Axis.linear(0, 1, 4);
    // Seen along y from low y, from the side: what lies behind the wall cannot be seen.
    var projection = new Projection(wall, losses, new ViewAngle(0, 0.2, 1), 400, 300);
    PlanePoint behind = new PlanePoint(0, 0.4);
    PlanePoint before = new PlanePoint(0, -0.4);
    assertThat(projection.depth(behind)).isGreaterThan(projection.depth(before));
    assertThat(projection.isHidden(behind, 0)).isTrue();
    assertThat(projection.isHidden(before, 0)).isFalse();
    // From above both can.
    var fromAbove = new Projection(wall, losses, new ViewAngle(0, 1.5, 1), 400, 300);
    assertThat(fromAbove.isHidden(behind, 0)).isFalse();
    // Further up in the loss is further up on the screen; further away too.
    assertThat(projection.py(before, 1)).isLessThan(projection.py(before, 0));
    assertThat(projection.py(behind, 0)).isLessThan(projection.py(before, 0));
  }
}
