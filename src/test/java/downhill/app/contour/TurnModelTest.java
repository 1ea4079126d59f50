package downhill.app.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.picture.landscape.SurfacePicture;
import downhill.picture.landscape.ViewAngle;
import org.junit.jupiter.api.Test;

final class TurnModelTest {
  private static final long SECOND = 1_000_000_000;

  private final TurnModel turning = new TurnModel();

  @Test
  void itIsCoarseWhileTurnedAndFineAtRest() {
    assertThat(turning.cells()).isEqualTo(SurfacePicture.FINEST);
    turning.drag(10, 0);
    assertThat(turning.frame(SECOND)).isTrue();
    assertThat(turning.cells()).isEqualTo(SurfacePicture.WHILE_TURNING);
    assertThat(turning.frame(SECOND + SECOND / 60)).isFalse();
    assertThat(turning.frame(2 * SECOND)).isTrue();
    assertThat(turning.cells()).isEqualTo(SurfacePicture.FINEST);
    assertThat(turning.frame(3 * SECOND)).isFalse();
  }

  @Test
  void turnsComeRoundAndTiltsEnd() {
    for (int press = 0; press < 60; press++) {
      turning.turn(1, 0);
    }
    // 60 presses of 6 degrees are a whole turn.
    assertThat(turning.angle().turn()).isCloseTo(ViewAngle.USUAL.turn(), within(1e-9));
    for (int press = 0; press < 60; press++) {
      turning.turn(0, 1);
    }
    assertThat(turning.angle().tilt()).isCloseTo(Math.toRadians(88), within(1e-9));
    turning.zoom(100);
    assertThat(turning.angle().zoom()).isEqualTo(6);
    turning.reset();
    assertThat(turning.angle()).isEqualTo(ViewAngle.USUAL);
  }
}
