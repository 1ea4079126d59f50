package downhill.lab.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlaneTest {
  private static PlanePoint near(PlanePoint point) {
    return new PlanePoint(Math.rint(point.x() * 1e12) / 1e12, Math.rint(point.y() * 1e12) / 1e12);
  }

  @Test
  void threePlacesSpanThePlane() {
    // From (1,1,1): 4 to the right is the best; now is 1 to the right and 2 upwards.
    double[] start = {1, 1, 1};
    double[] best = {5, 1, 1};
    double[] now = {2, 1, 3};
    Plane plane = Plane.through(start, best, now, List.of(), Optional.empty());
    assertThat(near(plane.project(start))).isEqualTo(new PlanePoint(0, 0));
    assertThat(near(plane.project(best))).isEqualTo(new PlanePoint(4, 0));
    assertThat(near(plane.project(now))).isEqualTo(new PlanePoint(1, 2));
    // What lies beside the plane falls on it straight.
    assertThat(near(plane.project(new double[] {3, 7, 0}))).isEqualTo(new PlanePoint(2, -1));
    assertThat(plane.shadow(new double[] {3, 5, -2})).isEqualTo(new PlanePoint(3, -2));
  }

  @Test
  void skewedPlacesGiveDirectionsAtRightAngles() {
    // best - start = (3, 4, 0), of length 5; now - start = (3, 4, 5): 5 along and 5 across.
    double[] start = {0, 0, 0};
    Plane plane =
        Plane.through(
            start, new double[] {3, 4, 0}, new double[] {3, 4, 5}, List.of(), Optional.empty());
    assertThat(near(plane.project(new double[] {3, 4, 5}))).isEqualTo(new PlanePoint(5, 5));
    assertThat(plane.right()).containsExactly(new double[] {0.6, 0.8, 0}, within(1e-15));
    assertThat(plane.up()).containsExactly(new double[] {0, 0, 1}, within(1e-15));
  }

  @Test
  void aSpareDirectionFillsInWhereThreePlacesLieOnALine() {
    double[] start = {0, 0, 0};
    double[] best = {2, 0, 0};
    Plane plane =
        Plane.through(
            start,
            best,
            start,
            List.of(new double[] {9, 0, 0}, new double[] {7, 0, 2}),
            Optional.empty());
    assertThat(plane.right()).containsExactly(1, 0, 0);
    assertThat(plane.up()).containsExactly(0, 0, 1);
    Plane still = Plane.through(start, start, start, List.of(), Optional.empty());
    assertThat(still.right()).containsExactly(1, 0, 0);
    assertThat(still.up()).containsExactly(0, 1, 0);
  }

  @Test
  void theOtherSideOfTheWayDoesNotMirrorThePicture() {
    double[] start = {0, 0};
    double[] best = {4, 0};
    Plane first = Plane.through(start, best, new double[] {1, 3}, List.of(), Optional.empty());
    Plane then = Plane.through(start, best, new double[] {2, -3}, List.of(), Optional.of(first));
    assertThat(then.up()).containsExactly(first.up(), within(0.0));
    assertThat(then.project(new double[] {2, -3})).isEqualTo(new PlanePoint(2, -3));
  }

  @Test
  void aUnitIsAsLongAcrossAsUpwardsWhereThatIsReadable() {
    List<PlanePoint> square = List.of(new PlanePoint(-4, -4), new PlanePoint(4, 4));
    PlaneFrame frame = PlaneFrame.around(square, 1.6);
    assertThat(frame.isTrueToScale()).isTrue();
    assertThat(frame.x().width() / frame.y().width()).isCloseTo(1.6, within(1e-12));
    PlaneFrame ravine =
        PlaneFrame.around(List.of(new PlanePoint(0, 0), new PlanePoint(400, 4)), 1.6);
    assertThat(ravine.isTrueToScale()).isFalse();
    assertThat(ravine.y().width()).isLessThan(40);
  }

  @Test
  void axesOfABowl() {
    // Eigenvalues 2 and 0.4, turned by 12 degrees, lowest at (2, -1); seen from (4.56, 6.19).
    double turn = Math.toRadians(12);
    double c = Math.cos(turn);
    double s = Math.sin(turn);
    double xx = 2 * c * c + 0.4 * s * s;
    double xy = (2 - 0.4) * s * c;
    double yy = 2 * s * s + 0.4 * c * c;
    PlanePoint at = new PlanePoint(4.56, 6.19);
    PlanePoint slope =
        new PlanePoint(
            xx * (at.x() - 2) + xy * (at.y() + 1), xy * (at.x() - 2) + yy * (at.y() + 1));
    PlaneBowl bowl = new PlaneBowl(at, slope, xx, xy, yy);
    assertThat(near(bowl.lowest().orElseThrow())).isEqualTo(new PlanePoint(2, -1));
    assertThat(bowl.axes().getFirst().curvature()).isCloseTo(2, within(1e-14));
    assertThat(bowl.axes().getLast().curvature()).isCloseTo(0.4, within(1e-14));
    assertThat(bowl.axes().getFirst().direction().x()).isCloseTo(c, within(1e-14));
    assertThat(bowl.axes().getFirst().direction().y()).isCloseTo(s, within(1e-14));
    assertThat(new PlaneBowl(at, slope, 1, 2, 1).lowest()).isEmpty();
  }
}
