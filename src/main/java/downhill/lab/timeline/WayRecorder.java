package downhill.lab.timeline;

import downhill.engine.model.Weights;
import downhill.lab.timeline.Way.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Keeps enough of a run that the way to any of its steps can be drawn: all of the first steps, then
 * pairs of steps further and further apart. Which ones depends on the step alone, so nothing needs
 * to be thinned later. Mutable, for one thread.
 */
final class WayRecorder {
  /** Up to here every step is kept; the way to any later one has at least half as many moments. */
  static final int MOST_WHOLE = 320;

  private static final int MOST_JUMPS = 64;

  /** Kept moments, in units of {@code whole}, of the longest run there is time for. */
  private static final int OCTAVES = 8;

  private final int whole;
  private final List<Moment> kept = new ArrayList<>();
  private final TreeMap<Long, Jump> jumps = new TreeMap<>();

  /** A change by hand: the weights before it and after it. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Jump(double[] arrived, double[] set) {}

  /**
   * Begins at step 0.
   *
   * @param weights how many a moment has
   * @param budget bytes that the kept moments may take, about
   */
  WayRecorder(int weights, long budget) {
    long rows = budget / (OCTAVES * (long) weights * Double.BYTES);
    // Strides are powers of two and begin with 4; fewer than 4 moments are no way.
    this.whole = (int) Math.min(rows, MOST_WHOLE) / 4 * 4;
  }

  /** Returns how many steps lie from pair to pair on the way to a step: a power of two. */
  private long stride(long step) {
    return Math.max(1, 4 * Long.highestOneBit(step / whole));
  }

  private boolean isOnWayTo(long step, long between) {
    return between % stride(step) <= 1;
  }

  /** Adds the step after those it knows, as the run came there. */
  void add(long step, Weights weights) {
    if (whole > 0 && isOnWayTo(step, step)) {
      kept.add(new Moment(step, weights.toArray(), false));
    }
  }

  /**
   * Notes that weights were set by hand.
   *
   * @param arrived the weights as the run came there; the first time counts
   * @param now the weights as it goes on
   */
  void jump(long step, double[] arrived, Weights now) {
    Jump known = jumps.get(step);
    if (whole > 0 && step > 0) {
      jumps.put(step, new Jump(known == null ? arrived : known.arrived(), now.toArray()));
    }
    if (jumps.size() > MOST_JUMPS) {
      jumps.pollFirstEntry();
    }
  }

  /** Forgets that weights were set by hand at a step. */
  void forgetJump(long step) {
    jumps.remove(step);
  }

  /** Forgets every moment after a step. */
  void forgetAfter(long step) {
    while (!kept.isEmpty() && kept.getLast().step() > step) {
      kept.removeLast();
    }
    jumps.tailMap(step, false).clear();
  }

  /**
   * Returns the way to the end of a trail.
   *
   * @param start the weights at step 0
   */
  Way to(Weights start, Trail trail) {
    long last = trail.firstStep() + trail.size() - 1;
    List<Moment> way = new ArrayList<>();
    if (trail.firstStep() > 0) {
      way.add(new Moment(0, start.toArray(), false));
    }
    for (Moment moment : kept) {
      boolean before = moment.step() < trail.firstStep();
      if (before && isOnWayTo(last, moment.step()) && !jumps.containsKey(moment.step())) {
        way.add(moment);
      }
    }
    jumps
        .headMap(trail.firstStep(), false)
        .forEach((step, jump) -> {
          way.add(new Moment(step, jump.arrived(), false));
          way.add(new Moment(step, jump.set(), true));
        });
    way.sort(Comparator.comparingLong(Moment::step));
    for (int i = 0; i < trail.size(); i++) {
      long step = trail.firstStep() + i;
      Jump jump = jumps.get(step);
      if (jump != null) {
        way.add(new Moment(step, jump.arrived(), false));
      }
      way.add(new Moment(step, trail.shared(i), jump != null));
    }
    return new Way(way);
  }
}
