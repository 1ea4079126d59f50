package downhill.picture.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallShapeTest {
  private static final int TEAL = 0xff129A86;

  /** The covered area in pixels. */
  private static double area(SmallShape shape) {
    return Arrays.stream(shape.pixels()).mapToDouble(pixel -> (pixel >>> 24) / 255.0).sum();
  }

  @ParameterizedTest
  @ValueSource(doubles = {2.75, 4.5, 9, 16})
  void aDiscCoversPiTimesItsRadiusSquared(double radius) {
    double area = area(new SmallShape.Disc(radius + 1.25, radius + 1.5, radius, TEAL));
    assertThat(area).isCloseTo(Math.PI * radius * radius, within(0.03 * area));
  }

  @ParameterizedTest
  @ValueSource(doubles = {6.5, 9, 16})
  void aRingCoversItsLengthTimesItsLine(double radius) {
    double area = area(new SmallShape.Ring(radius + 2.25, radius + 2, radius, 1.25, TEAL));
    assertThat(area).isCloseTo(2 * Math.PI * radius * 1.25, within(0.03 * area));
  }

  @Test
  void aPolygonCoversItsInside() {
    // A right triangle with legs of 8 and 6 pixels, its corner at (1.5, 1.25).
    var triangle = new SmallShape.Polygon(List.of(12, 10, 76, 10, 12, 58), 11, 9, TEAL);
    assertThat(area(triangle)).isCloseTo(24, within(0.5));
    assertThat(triangle.pixels()[3 * 11 + 3]).isEqualTo(TEAL);
    assertThat(triangle.pixels()[8 * 11 + 9] >>> 24).isZero();
  }

  @Test
  void opacityIsThatOfTheColour() {
    var faint = new SmallShape.Disc(6, 6, 4, 0x80129A86);
    assertThat(faint.pixels()[6 * faint.width() + 6]).isEqualTo(0x80129A86);
    assertThat(faint.pixels()[0] >>> 24).isZero();
  }
}
