package downhill.lab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ContoursTest {
  private static final Range UNIT = new Range(0, 1);

  /** The bowl L = x² + 4 y²: the line of loss c is the ellipse with half axes √c and √c / 2. */
  private static LossGrid bowl(int side) {
    return LossGrid.of(
        new Range(-3, 3), new Range(-2, 2), side, p -> p.x() * p.x() + 4 * p.y() * p.y());
  }

  @Test
  void contoursOfABowlAreItsEllipses() {
    LossGrid grid = bowl(65);
    // Between two places h apart a parabola of second derivative k leaves its chord by k h² / 8.
    double hx = 6.0 / 64;
    double hy = 4.0 / 64;
    double error = Math.max(2 * hx * hx / 8, 8 * hy * hy / 8);
    for (double level : new double[] {0.5, 1, 4, 7}) {
      List<ContourLine> lines = Contours.of(grid, level);
      assertThat(lines).hasSize(1);
      ContourLine ellipse = lines.getFirst();
      assertThat(isClosed(ellipse)).isTrue();
      for (int i = 0; i < ellipse.size(); i++) {
        double x = ellipse.xs()[i];
        double y = ellipse.ys()[i];
        assertThat(x * x + 4 * y * y).isCloseTo(level, within(error * 1.0001));
      }
      double farthest = java.util.Arrays.stream(ellipse.xs()).max().orElseThrow();
      assertThat(farthest).isCloseTo(Math.sqrt(level), within(error / Math.sqrt(level)));
    }
  }

  @Test
  void aLineThatLeavesThePictureIsOpen() {
    // At y = ±2 the loss is at least 16, so 12 closes; 20 leaves through all four sides.
    assertThat(Contours.of(bowl(33), 20)).hasSize(4).noneMatch(ContoursTest::isClosed);
    assertThat(Contours.of(bowl(33), 26)).isEmpty();
  }

  @Test
  void aStraightSlopeHasStraightLines() {
    LossGrid slope = LossGrid.of(UNIT, UNIT, 5, p -> p.x() + 2 * p.y());
    List<ContourLine> lines = Contours.of(slope, 1.1);
    assertThat(lines).hasSize(1);
    ContourLine line = lines.getFirst();
    for (int i = 0; i < line.size(); i++) {
      assertThat(line.xs()[i] + 2 * line.ys()[i]).isCloseTo(1.1, within(1e-12));
    }
  }

  @Test
  void theMiddleOfASaddleSaysWhatIsJoined() {
    // One cell: 4 and 4 across from 0 and 0, so the middle is 2.
    LossGrid saddle = LossGrid.of(UNIT, UNIT, 2, p -> p.x() == p.y() ? 4 : 0);
    // Above the middle the corners of 4 are cut off, each for itself; below it those of 0.
    assertThat(cutCorners(Contours.of(saddle, 3)))
        .containsExactlyInAnyOrder(List.of(0.0, 0.0), List.of(1.0, 1.0));
    assertThat(cutCorners(Contours.of(saddle, 1)))
        .containsExactlyInAnyOrder(List.of(1.0, 0.0), List.of(0.0, 1.0));
    LossGrid turned = LossGrid.of(UNIT, UNIT, 2, p -> p.x() == p.y() ? 0 : 4);
    assertThat(cutCorners(Contours.of(turned, 3)))
        .containsExactlyInAnyOrder(List.of(1.0, 0.0), List.of(0.0, 1.0));
    assertThat(cutCorners(Contours.of(turned, 1)))
        .containsExactlyInAnyOrder(List.of(0.0, 0.0), List.of(1.0, 1.0));
  }

  /** The corner nearest to the middle of each line. */
  private static List<List<Double>> cutCorners(List<ContourLine> lines) {
    return lines.stream()
        .map(line ->
            List.of(
                (double) Math.round((line.xs()[0] + line.xs()[1]) / 2),
                (double) Math.round((line.ys()[0] + line.ys()[1]) / 2)))
        .toList();
  }

  @Test
  void noLineRunsWhereTheLossIsInfinite() {
    LossGrid cliff =
        LossGrid.of(UNIT, UNIT, 11, p -> p.x() > 0.55 ? Double.POSITIVE_INFINITY : p.y());
    ContourLine line = Contours.of(cliff, 0.45).getFirst();
    assertThat(java.util.Arrays.stream(line.xs()).max().orElseThrow()).isEqualTo(0.5);
  }

  @Test
  void betweenPlacesTheGridIsEven() {
    LossGrid plane = LossGrid.of(UNIT, UNIT, 3, p -> 2 * p.x() - p.y());
    assertThat(plane.at(new PlanePoint(0.3, 0.8))).isCloseTo(-0.2, within(1e-15));
    assertThat(plane.at(new PlanePoint(1, 1))).isCloseTo(1, within(1e-15));
    assertThat(plane.at(new PlanePoint(1.01, 0.5))).isNaN();
    assertThat(plane.lowest()).isEqualTo(new PlanePoint(0, 1));
  }

  private static boolean isClosed(ContourLine line) {
    int last = line.size() - 1;
    return line.xs()[0] == line.xs()[last] && line.ys()[0] == line.ys()[last];
  }
}
