package downhill.lab.compare;

import downhill.lab.session.Clock;

/**
 * How many steps to take before looking for the user's wishes again: as many as take a few
 * thousandths of a second, so that two threads have something to share. Mutable, for one thread.
 */
final class Chunks {
  private static final long MOST_NANOS = 8_000_000;
  private static final long MOST_STEPS = 1 << 14;

  private final Clock clock;
  private long steps = 1;

  Chunks(Clock clock) {
    this.clock = clock;
  }

  /** Work of some steps. */
  interface Work {
    /** Takes at most so many steps. */
    void advance(long most) throws InterruptedException;
  }

  /** Runs one step, or if hurried a chunk of them, whose size then follows the time it took. */
  void run(boolean hurried, Work work) throws InterruptedException {
    if (!hurried) {
      work.advance(1);
      return;
    }
    long begin = clock.nanos();
    work.advance(steps);
    long took = clock.nanos() - begin;
    if (took < MOST_NANOS / 2) {
      steps = Math.min(MOST_STEPS, 2 * steps);
    } else if (took > MOST_NANOS) {
      steps = Math.max(1, steps / 2);
    }
  }
}
