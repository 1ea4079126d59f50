package downhill.app.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Runs;
import downhill.lab.session.SessionState;
import downhill.picture.descent.DescentPicture;
import downhill.picture.descent.DescentPicture.Point;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BallFlightTest {
  private static final SessionState PAUSED = Runs.at(Runs.iceCream(8), 1);
  private static final long FRAME = 20_000_000;

  private final BallFlight flight = new BallFlight();

  /** The ball over the bowl L = w² after a step. */
  private static DescentPicture at(long step, double weight) {
    Point ball = new Point(weight, weight * weight);
    return new DescentPicture(
        "w",
        new DescentPicture.Curve(new double[] {-4, 0, 4}, new double[] {16, 0, 16}),
        Optional.empty(),
        step,
        ball,
        new DescentPicture.Tangent(ball, 2 * weight),
        Optional.empty(),
        List.of(),
        false,
        false,
        true,
        Optional.empty());
  }

  private Optional<Point> ballAt(long nanos) {
    return flight.picture(nanos, false).orElseThrow().flight();
  }

  private void assertLanded(long nanos, boolean still) {
    DescentPicture landed = flight.picture(nanos, still).orElseThrow();
    assertThat(landed.flight()).isEmpty();
    assertThat(landed.ball()).isEqualTo(new Point(-3, 9));
  }

  @Test
  void aStepGoesAlongAndThenDownToTheOtherWall() {
    flight.show(at(0, 4), PAUSED, true);
    assertThat(flight.isFlying()).isFalse();
    flight.show(at(1, -3), PAUSED, true);
    assertThat(ballAt(0)).contains(new Point(4, 16));
    double lastWeight = 4;
    double lastLoss = 16;
    boolean across = false;
    for (long now = FRAME; flight.isFlying(); now += FRAME) {
      Optional<Point> ball = ballAt(now);
      if (ball.isEmpty()) {
        break;
      }
      Point place = ball.get();
      // First only the weight moves, then only the loss.
      boolean onTheWay = place.weight() > -3 + 1e-12;
      assertThat(onTheWay && across).isFalse();
      assertThat(place.weight()).isLessThanOrEqualTo(lastWeight);
      assertThat(place.loss()).isLessThanOrEqualTo(lastLoss);
      if (onTheWay) {
        assertThat(place.loss()).isEqualTo(16);
      } else {
        across = true;
        assertThat(place.weight()).isCloseTo(-3, within(1e-12));
      }
      lastWeight = place.weight();
      lastLoss = place.loss();
    }
    assertThat(across).isTrue();
    assertLanded(10 * FRAME, false);
  }

  @Test
  void aFlightTakesAQuarterOfASecondAtMost() {
    flight.show(at(0, 4), PAUSED, true);
    flight.show(at(1, -3), PAUSED, true);
    ballAt(0);
    assertThat(ballAt(150_000_000)).isPresent();
    assertThat(ballAt(250_000_000)).isEmpty();
    assertThat(flight.isFlying()).isFalse();
  }

  @Test
  void nothingMovesForWhoAsksForReducedMotion() {
    flight.show(at(0, 4), PAUSED, true);
    flight.show(at(1, -3), PAUSED, true);
    assertLanded(0, true);
    assertThat(flight.isFlying()).isFalse();
  }

  @Test
  void onlyOneStepOnOfTheSameRunIsSeenToMove() {
    flight.show(at(3, 4), PAUSED, true);
    flight.show(at(2, -3), PAUSED, true);
    assertThat(flight.isFlying()).isFalse();
    flight.show(at(7, 1), PAUSED, true);
    assertThat(flight.isFlying()).isFalse();
    flight.show(at(8, 1), PAUSED, false);
    assertThat(flight.isFlying()).isFalse();
    // The same moment again, for example in another language, lets a flight go on.
    flight.show(at(9, 0), PAUSED, true);
    flight.show(at(9, 0), PAUSED, true);
    assertThat(flight.isFlying()).isTrue();
  }
}
