package downhill.app.descent;

import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.picture.descent.DescentPicture;
import downhill.picture.descent.DescentPicture.Point;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows a step as two movements: along the change of the weight, at the loss there was, and then
 * down or up to the new loss. Only for a step that one could follow with the eye. Nanoseconds come
 * from outside.
 */
final class BallFlight {
  /** Faster than this one flight would not end before the next begins. */
  static final double MOST_STEPS_PER_SECOND = 4;

  private static final long NANOS = 240_000_000;

  private @Nullable DescentPicture from;
  private @Nullable DescentPicture to;
  private boolean flying;
  private boolean begun;
  private long start;

  /**
   * Takes note of a new picture.
   *
   * @param sameRun whether it shows the same weight of the same run as the last one
   */
  void show(DescentPicture picture, SessionState state, boolean sameRun) {
    DescentPicture before = to;
    boolean slow =
        state.activity() == Activity.PLAYING
            ? state.speed().stepsPerSecond() <= MOST_STEPS_PER_SECOND
            : state.activity() != Activity.SEEKING;
    boolean oneOn = before != null && sameRun && picture.step() == before.step() + 1;
    if (oneOn && slow) {
      from = before;
      flying = true;
      begun = false;
    } else if (before == null || !sameRun || picture.step() != before.step()) {
      flying = false;
    }
    to = picture;
  }

  /** Returns whether the ball is on its way. */
  boolean isFlying() {
    return flying;
  }

  /**
   * Returns the picture of this frame; empty before the first was shown.
   *
   * @param now in nanoseconds
   * @param still whether nothing may move
   */
  Optional<DescentPicture> picture(long now, boolean still) {
    DescentPicture before = from;
    DescentPicture after = to;
    if (!flying || still || before == null || after == null) {
      flying = false;
      return Optional.ofNullable(after);
    }
    if (!begun) {
      begun = true;
      start = now;
    }
    double share = (double) (now - start) / NANOS;
    if (share >= 1) {
      flying = false;
      return Optional.of(after);
    }
    return Optional.of(
        share < 0.5
            ? before.inFlight(along(before, after, easedOut(2 * share)))
            : after.inFlight(landing(before, after, easedOut(2 * share - 1))));
  }

  private static double easedOut(double share) {
    return 1 - (1 - share) * (1 - share);
  }

  private static Point along(DescentPicture before, DescentPicture after, double share) {
    double way = after.ball().weight() - before.ball().weight();
    return new Point(before.ball().weight() + share * way, before.ball().loss());
  }

  private static Point landing(DescentPicture before, DescentPicture after, double share) {
    double way = after.ball().loss() - before.ball().loss();
    return new Point(after.ball().weight(), before.ball().loss() + share * way);
  }
}
