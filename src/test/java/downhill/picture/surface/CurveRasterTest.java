package downhill.picture.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveRasterTest {

  private static CurveRaster drawn(Cubic curve, Stroke stroke, double scale) {
    CurveRaster raster = new CurveRaster(200, 100, scale);
    raster.draw(curve, stroke);
    return raster;
  }

  /** The covered area in pixels. */
  private static double area(CurveRaster raster) {
    return Arrays.stream(raster.pixels()).mapToDouble(pixel -> (pixel >>> 24) / 255.0).sum();
  }

  @Test
  void aLevelLineOfWidthThreeCoversThreeRows() {
    CurveRaster raster = drawn(Cubic.straight(10, 50.5, 110, 50.5), Stroke.of(0x2F6FDE, 3), 1);
    for (int row = 47; row <= 53; row++) {
      boolean inside = row >= 49 && row <= 51;
      assertThat(raster.pixels()[row * raster.width() + 60]).isEqualTo(inside ? 0xff2F6FDE : 0);
    }
    assertThat(raster.pixels()[50 * raster.width() + 9]).isZero();
    assertThat(raster.pixels()[50 * raster.width() + 110]).isZero();
  }

  @ParameterizedTest
  @CsvSource({"10, 90, 1, 1", "10, 90, 3.5, 1", "90, 10, 2, 2", "40, 45, 6, 1.5", "5, 95, 1.5, 1"})
  void aSlopingLineCoversItsLengthTimesItsWidth(double y1, double y2, double width, double scale) {
    CurveRaster raster = drawn(Cubic.straight(20, y1, 180, y2), Stroke.of(0, width), scale);
    double length = Math.hypot(160, y2 - y1);
    assertThat(area(raster) / (scale * scale))
        .isCloseTo(length * width, within(0.03 * length * width));
  }

  @Test
  void dashesCoverTheirShare() {
    Cubic curve = new Cubic(10, 20, 100, 20, 100, 80, 190, 80);
    double solid = area(drawn(curve, Stroke.of(0, 3), 1));
    double dashed = area(drawn(curve, Stroke.dashed(0, 3, Dash.NEGATIVE), 1));
    assertThat(dashed / solid).isCloseTo(10.0 / 16, within(0.04));
  }

  @Test
  void laterCurvesLieOverEarlierOnes() {
    CurveRaster raster = drawn(Cubic.straight(0, 50, 200, 50), Stroke.of(0xff0000, 8), 1);
    raster.draw(Cubic.straight(0, 50, 200, 50), new Stroke(0x0000ff, 0.5, 8, Dash.SOLID));
    int pixel = raster.pixels()[50 * raster.width() + 100];
    assertThat(pixel >>> 24).isEqualTo(255);
    assertThat((pixel >> 16) & 0xff).isCloseTo(127, within(2));
    assertThat(pixel & 0xff).isCloseTo(127, within(2));
  }

  @Test
  void whatLeavesTheImageIsCutOff() {
    CurveRaster raster =
        drawn(Cubic.straight(-50, -40, 400, 300), Stroke.dashed(0, 5, Dash.NEGATIVE), 1);
    assertThat(area(raster)).isPositive();
    raster.clear();
    assertThat(area(raster)).isZero();
  }

  @Test
  void onlyCurvesFromLeftToRightAreAccepted() {
    assertThat(CurveRaster.accepts(Cubic.straight(0, 0, 10, 90))).isTrue();
    assertThat(CurveRaster.accepts(Cubic.straight(10, 0, 10, 90))).isFalse();
    assertThat(CurveRaster.accepts(Cubic.straight(10, 0, 0, 90))).isFalse();
  }
}
