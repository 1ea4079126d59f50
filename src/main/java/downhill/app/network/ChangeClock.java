package downhill.app.network;

import downhill.engine.model.Weights;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.lab.session.StepSnapshot;
import downhill.lab.session.Update;
import downhill.picture.network.ChangeMark;
import java.util.Optional;

/**
 * Decides when the pulse of an update runs along the edges: once for each step forward that one
 * could follow with the eye. Nanoseconds come from outside.
 */
final class ChangeClock {
  /** Faster than this no pulse could be told from the next. */
  static final double MOST_STEPS_PER_SECOND = 8;

  private static final long PULSE = 250_000_000;

  /** An outline that does not move stays a little longer, to be seen. */
  private static final long OUTLINE = 600_000_000;

  private long step = -1;
  private Optional<Weights> before = Optional.empty();
  private boolean begun;
  private long start;

  /** Takes note of a moment. */
  void show(SessionState state) {
    StepSnapshot now = state.snapshot();
    boolean slow =
        state.activity() != Activity.PLAYING
            || state.speed().stepsPerSecond() <= MOST_STEPS_PER_SECOND;
    boolean oneOn = step >= 0 && now.step() == step + 1;
    if (now.step() != step) {
      before = slow && oneOn ? now.update().map(Update::before) : Optional.empty();
      begun = false;
      step = now.step();
    }
  }

  /** Forgets what was shown, for another run. */
  void restart() {
    step = -1;
    before = Optional.empty();
  }

  /** Returns whether a mark is on the screen. */
  boolean running() {
    return before.isPresent();
  }

  /**
   * Returns the mark of this frame, and none once it has run.
   *
   * @param now in nanoseconds
   * @param still whether nothing may move
   */
  Optional<ChangeMark> mark(long now, boolean still) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    if (!begun) {
      begun = true;
      start = now;
    }
    double share = (double) (now - start) / (still ? OUTLINE : PULSE);
    if (share >= 1) {
      before = Optional.empty();
      return Optional.empty();
    }
    double easedOut = 1 - (1 - share) * (1 - share);
    return before.map(weights -> new ChangeMark(weights, still ? 1 : easedOut, still));
  }
}
