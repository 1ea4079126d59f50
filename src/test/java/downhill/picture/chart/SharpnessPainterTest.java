package downhill.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.sharpness.SharpnessPoint;
import downhill.lab.sharpness.SharpnessSeries;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SharpnessPainterTest {
  @ParameterizedTest
  @EnumSource
  void wordsNeverTouch(Language language) {
    for (SharpnessPicture picture : List.of(climbing(20), climbing(20_000), empty(), adaptive())) {
      for (double[] size : new double[][] {{320, 220}, {520, 300}, {900, 600}}) {
        RecordingSurface surface = paint(picture, size[0], size[1], language);
        assertThat(TextOverlap.faults(surface, size[0], size[1])).as(size[0] + " wide").isEmpty();
        assertThat(surface.openClips()).isZero();
      }
    }
  }

  @Test
  void aLineFarAwayMakesTheAxisLogarithmicAndTheCaptionSaysSo() {
    assertThat(paint(climbing(20), 900, 400, Language.EN).texts())
        .contains("y: steepest curvature of the full-batch loss", "20.00", "19.00");
    assertThat(paint(climbing(20_000), 900, 400, Language.EN).texts())
        .contains("y: steepest curvature of the full-batch loss, log scale");
  }

  private static RecordingSurface paint(
      SharpnessPicture picture, double width, double height, Language language) {
    RecordingSurface surface = new RecordingSurface();
    Words words = new Words(Palette.class, language);
    SharpnessPainter.paint(surface, width, height, picture, Palette.of(Theme.LIGHT), words);
    return surface;
  }

  private static SharpnessPicture climbing(double line) {
    List<SharpnessPoint> points = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double lambda = i == 7 ? Double.NaN : i;
      points.add(new SharpnessPoint(10L * i, lambda, OptionalDouble.of(i < 9 ? 40 : line)));
    }
    return new SharpnessPicture(
        new SharpnessSeries(points), 190, 2000, OptionalDouble.of(line), "2/η");
  }

  private static SharpnessPicture empty() {
    return new SharpnessPicture(SharpnessSeries.empty(), 0, 10, OptionalDouble.of(20), "2/η");
  }

  private static SharpnessPicture adaptive() {
    var point = new SharpnessPoint(0, 3, OptionalDouble.empty());
    return new SharpnessPicture(
        new SharpnessSeries(List.of(point)), 0, 10, OptionalDouble.empty(), "");
  }
}
