package downhill.lab.timeline;

import java.util.TreeMap;

/**
 * Which learning rate each step was taken with.
 *
 * <p>A change at step s holds for the steps after s, up to the next change.
 */
final class RateChanges {
  private final TreeMap<Long, Double> changes = new TreeMap<>();

  RateChanges(double start) {
    changes.put(0L, start);
  }

  RateChanges(RateChanges other) {
    changes.putAll(other.changes);
  }

  /** Returns the rate that the step after {@code step} takes. */
  double after(long step) {
    return changes.floorEntry(step).getValue();
  }

  /** Returns the step since which the rate has been what the step after {@code step} takes. */
  long since(long step) {
    return changes.floorKey(step);
  }

  /** Returns the next step after {@code step} at which the rate changes; MAX_VALUE if none. */
  long nextAfter(long step) {
    Long next = changes.higherKey(step);
    return next == null ? Long.MAX_VALUE : next;
  }

  /** Changes the rate for the steps after {@code step} and forgets later changes. */
  void change(long step, double rate) {
    changes.tailMap(step, true).clear();
    // A rate that is tried and taken back is no change.
    if (changes.isEmpty() || changes.lastEntry().getValue() != rate) {
      changes.put(step, rate);
    }
  }

  /** Forgets the changes after a step. */
  boolean isSame(RateChanges other) {
    return changes.equals(other.changes);
  }

  void forgetAfter(long step) {
    changes.tailMap(step, false).clear();
  }
}
