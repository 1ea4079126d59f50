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
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.RecordingSurface.Mark;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
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
    Mark.Drawn tangent =
        paint(picture, 468, 376).all(Mark.Drawn.class).stream()
            .filter(line -> line.stroke().rgb() == LIGHT.gradient())
            .findFirst()
            .orElseThrow();
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
  void saysSoWhereTheLossIsNotFinite() {
    DescentPicture bowl = bowl(0, 0.9);
    Point nowhere = new Point(0, Double.POSITIVE_INFINITY);
    DescentPicture diverged =
        new DescentPicture(
            "w",
            bowl.curve(),
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
    assertThat(paint(diverged, 468, 376).texts())
        .contains("the loss is no longer finite here: the run has diverged");
  }
}
