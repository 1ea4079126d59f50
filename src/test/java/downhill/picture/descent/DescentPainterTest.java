package downhill.picture.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.chart.Plot;
import downhill.picture.descent.DescentPicture.Curve;
import downhill.picture.descent.DescentPicture.Next;
import downhill.picture.descent.DescentPicture.PastStep;
import downhill.picture.descent.DescentPicture.Point;
import downhill.picture.descent.DescentPicture.Tangent;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.RecordingSurface.Mark;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescentPainterTest {
  private static final Palette LIGHT = Palette.of(Theme.LIGHT);
  private static final Words ENGLISH = new Words(Palette.class, Language.EN);

  /** The bowl (w - 2)² + 0.5 over -3..7, with the ball at {@code weight}. */
  private static DescentPicture bowl(double weight, double learningRate) {
    double[] weights = new double[101];
    double[] losses = new double[101];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = -3 + i / 10.0;
      losses[i] = (weights[i] - 2) * (weights[i] - 2) + 0.5;
    }
    Curve curve = new Curve(weights, losses);
    double slope = 2 * (weight - 2);
    Point ball = new Point(weight, (weight - 2) * (weight - 2) + 0.5);
    Next next = new Next(weight - learningRate * slope, -learningRate * slope, true);
    return new DescentPicture(
        "w",
        curve,
        Optional.empty(),
        3,
        ball,
        new Tangent(ball, slope),
        Optional.of(next),
        List.of(
            new PastStep(0, 6, 16.5, false),
            new PastStep(1, -1.2, 10.7, false),
            new PastStep(2, 4.5, 6.8, false)),
        false,
        false,
        true,
        Optional.empty());
  }

  private static RecordingSurface paint(DescentPicture picture, double width, double height) {
    RecordingSurface surface = new RecordingSurface();
    DescentPainter.paint(surface, width, height, picture, LIGHT, ENGLISH);
    return surface;
  }

  @Test
  void theTangentHasTheSlopeOfTheCurve() {
    DescentPicture picture = bowl(0, 0.9);
    Plot plot = DescentPainter.plot(picture, 468, 376, ENGLISH);
    Mark.Drawn tangent = only(paint(picture, 468, 376), LIGHT.gradient());
    double rise = plot.valueY(tangent.y2()) - plot.valueY(tangent.y1());
    double run = plot.valueX(tangent.x2()) - plot.valueX(tangent.x1());
    assertThat(rise / run).isCloseTo(-4, within(1e-9));
  }

  @Test
  void saysSlopeAndStepInNumbers() {
    // g = 2·(0 - 2) = -4 and -0.9·(-4) = 3.6
    assertThat(paint(bowl(0, 0.9), 468, 376).texts())
        .contains("slope g = −4.00", "−η·g = +3.60", "step 3, now", "step 4, drawn ahead");
  }

  @Test
  void earlierStepsAreRingsOnTodaysCurve() {
    DescentPicture picture = bowl(0, 0.9);
    Plot plot = DescentPainter.plot(picture, 468, 376, ENGLISH);
    assertThat(
            paint(picture, 468, 376).all(Mark.Outlined.class).stream()
                .filter(ring -> ring.box().width() == 9)
                .filter(ring -> ring.box().y() > plot.area().y())
                .map(ring -> plot.valueY(ring.box().centerY())))
        .satisfiesExactly(
            loss -> assertThat(loss).isCloseTo(16.5, within(0.05)),
            loss -> assertThat(loss).isCloseTo(10.74, within(0.05)),
            loss -> assertThat(loss).isCloseTo(6.75, within(0.05)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2.9, -1, 0, 1.5, 1.99, 2, 2.01, 4, 6.9})
  void noWordsTouchOrLeaveThePicture(double weight) {
    for (double learningRate : new double[] {1e-4, 0.1, 0.9, 1.2, 30}) {
      for (double[] size : new double[][] {{468, 376}, {340, 220}, {832, 600}}) {
        RecordingSurface surface = paint(bowl(weight, learningRate), size[0], size[1]);
        assertThat(TextOverlap.faults(surface, size[0], size[1]))
            .as("η %s, width %s", learningRate, size[0])
            .isEmpty();
      }
    }
  }

  @Test
  void aBallMovedByHandIsJoinedByDots() {
    DescentPicture stepped = bowl(0, 0.9);
    DescentPicture moved =
        new DescentPicture(
            "w",
            stepped.curve(),
            Optional.empty(),
            2,
            stepped.ball(),
            stepped.tangent(),
            stepped.next(),
            stepped.path(),
            true,
            false,
            true,
            Optional.empty());
    assertThat(dotted(stepped)).isEmpty();
    Plot plot = DescentPainter.plot(moved, 468, 376, ENGLISH);
    assertThat(dotted(moved))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.x1()).isCloseTo(plot.px(4.5), within(1e-9));
          assertThat(line.x2()).isCloseTo(plot.px(0), within(1e-9));
        });
  }

  private static List<Mark.Drawn> dotted(DescentPicture picture) {
    return paint(picture, 468, 376).all(Mark.Drawn.class).stream()
        .filter(line -> line.stroke().dash() == Dash.DOTS)
        .toList();
  }

  /** The bowl w² run up to the largest numbers, from wall to wall, each step a hundred times. */
  private static DescentPicture runAway(double now, double loss) {
    double[] weights = new double[100];
    double[] losses = new double[100];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1.2e155 * (2 * i - 99) / 99;
      losses[i] = weights[i] * weights[i];
    }
    List<PastStep> path = new ArrayList<>();
    for (int step = 0; step < 77; step++) {
      double weight = Math.pow(-100, step);
      path.add(new PastStep(step, weight, weight * weight, false));
    }
    Point ball = new Point(now, loss);
    return new DescentPicture(
        "w",
        new Curve(weights, losses),
        Optional.empty(),
        78,
        ball,
        new Tangent(ball, 2 * now),
        Optional.empty(),
        path,
        false,
        true,
        true,
        Optional.empty());
  }

  @Test
  void whereTheLossIsTooLargeTheStartStaysInFrame() {
    DescentPicture picture = runAway(-1e155, Double.POSITIVE_INFINITY);
    RecordingSurface surface = paint(picture, 468, 376);
    Plot plot = DescentPainter.plot(picture, 468, 376, ENGLISH);
    assertThat(surface.texts())
        .contains(
            "loss, log scale",
            "start, loss 1.00",
            "step 78: too large",
            "after step 78 the loss is too large for a number");
    List<Double> heights =
        surface.all(Mark.Outlined.class).stream()
            .filter(ring -> ring.box().width() == 9)
            .filter(ring -> ring.box().centerY() >= plot.area().y())
            .map(ring -> Math.log10(plot.valueY(ring.box().centerY())))
            .toList();
    assertThat(heights.getFirst()).isCloseTo(0, within(1e-6));
    assertThat(heights.getLast()).isCloseTo(4 * 76, within(1e-6));
    assertThat(plot.area().contains(plot.px(1), plot.py(1))).isTrue();
    assertThat(surface.all(Mark.Polygon.class))
        .extracting(Mark.Polygon::fill)
        .contains(Fill.of(LIGHT.danger()));
    assertThat(only(surface, LIGHT.danger()).y2()).isBetween(plot.area().y(), plot.area().y() + 10);
    assertThat(TextOverlap.faults(surface, 468, 376)).isEmpty();
  }

  @Test
  void aRunThatGoesFarAwayHasALogAxisWithATangent() {
    DescentPicture picture = runAway(1e153, 1e306);
    RecordingSurface surface = paint(picture, 468, 376);
    Plot plot = DescentPainter.plot(picture, 468, 376, ENGLISH);
    assertThat(plot.y().logarithmic()).isTrue();
    assertThat(plot.y().from()).isLessThanOrEqualTo(1);
    Mark.Drawn tangent = only(surface, LIGHT.gradient());
    // On a log axis the slope of w² is d ln L / dw = 2 / w.
    double factors = Math.log(plot.y().to()) - Math.log(plot.y().from());
    double rise = (tangent.y1() - tangent.y2()) / plot.area().height() * factors;
    double run = plot.valueX(tangent.x2()) - plot.valueX(tangent.x1());
    assertThat(rise / run * 1e153).isCloseTo(2, within(1e-6));
  }

  @Test
  void aRunThatKnowsNothingFiniteSaysSo() {
    Point nowhere = new Point(0, Double.POSITIVE_INFINITY);
    Curve infinite =
        new Curve(new double[] {-1, 0, 1}, new double[] {1 / 0.0, 1 / 0.0, Double.NaN});
    DescentPicture picture =
        new DescentPicture(
            "w",
            infinite,
            Optional.empty(),
            3,
            nowhere,
            new Tangent(nowhere, Double.NaN),
            Optional.empty(),
            List.of(),
            false,
            false,
            true,
            Optional.empty());
    assertThat(paint(picture, 468, 376).texts())
        .contains("after step 3 the loss is too large for a number");
  }

  private static Mark.Drawn only(RecordingSurface surface, int rgb) {
    return surface.all(Mark.Drawn.class).stream()
        .filter(line -> line.stroke().rgb() == rgb)
        .findFirst()
        .orElseThrow();
  }
}
