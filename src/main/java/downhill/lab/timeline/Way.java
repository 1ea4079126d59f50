package downhill.lab.timeline;

import downhill.engine.model.Weights;
import java.util.List;

/**
 * The weights on the way from step 0 to a moment: of a long run every n-th step and the one after
 * it, so that a run which swings from wall to wall is seen on both, and at its end every step.
 * Never changes.
 *
 * <p>Where a weight was set by hand the step stands twice: as the run came there, and as it went
 * on.
 */
public final class Way {
  /** Odd, with its bits well spread: the golden ratio's share of 2^64. */
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private final List<Moment> moments;

  /** A moment of the way; the numbers are not to be changed. */
  @SuppressWarnings("ArrayRecordComponent") // Shared by all ways of a run, and never compared.
  record Moment(long step, double[] weights, boolean byHand) {}

  Way(List<Moment> moments) {
    this.moments = List.copyOf(moments);
  }

  /** Returns how many moments there are, at least 1: the first is the start, the last now. */
  public int size() {
    return moments.size();
  }

  /** Returns the step of a moment; 0 is before any step. */
  public long step(int moment) {
    return moments.get(moment).step();
  }

  /** Returns whether a moment was reached by hand from the one before, not by a step. */
  public boolean isByHand(int moment) {
    return moments.get(moment).byHand();
  }

  /** Returns a weight at a moment, by its place in the flat order. */
  public double weight(int moment, int index) {
    return moments.get(moment).weights()[index];
  }

  /** Writes all weights of a moment into {@code out}. */
  public void copyTo(int moment, Weights out) {
    out.copyFrom(moments.get(moment).weights());
  }

  /** Returns a number that moments with different weights do not share, but by a rare accident. */
  public long fingerprint(int moment) {
    long mixed = 0;
    for (double weight : moments.get(moment).weights()) {
      mixed = (Long.rotateLeft(mixed, 23) ^ Double.doubleToRawLongBits(weight)) * MIXER;
    }
    return mixed;
  }
}
