package downhill.export;

import downhill.data.CancelledException;
import downhill.data.Progress;

/** Counts the numbers that are written, for who waits. Mutable. */
final class Count {
  private static final long STRIDE = 1 << 14;

  private final Progress progress;
  private final long total;
  private long done;
  private long told;

  /**
   * A count that begins at 0.
   *
   * @param total how many numbers there will be
   */
  Count(Progress progress, long total) {
    this.progress = progress;
    this.total = total;
  }

  /**
   * Counts numbers that have been written.
   *
   * @throws CancelledException where nobody wants them any more
   */
  void add(long numbers) {
    done += numbers;
    if (done - told >= STRIDE || done >= total) {
      told = done;
      progress.at(Math.min(done, total), total);
      check();
    }
  }

  /**
   * Ends the work where nobody wants it any more.
   *
   * @throws CancelledException in that case
   */
  void check() {
    if (progress.cancelled()) {
      throw new CancelledException();
    }
  }
}
