package downhill.lab.timeline;

import java.util.Arrays;

/**
 * Collects the batch loss of every step in buckets; when they are too many, neighbours are joined.
 *
 * <p>What it holds depends on the steps alone, not on when somebody looked. Mutable, for one
 * thread.
 */
final class BatchLosses {
  /** The most buckets there ever are: more than a chart has pixels. */
  static final int MOST_BUCKETS = 4096;

  private final double[] min = new double[MOST_BUCKETS];
  private final double[] max = new double[MOST_BUCKETS];
  private final double[] last = new double[MOST_BUCKETS];
  private long width = 1;
  private long steps;

  /** Returns how many steps have been added. */
  long steps() {
    return steps;
  }

  /** Adds the loss of the next step. */
  void add(double loss) {
    if (steps == MOST_BUCKETS * width) {
      joinNeighbours();
    }
    int bucket = (int) (steps / width);
    boolean first = steps % width == 0;
    min[bucket] = first ? loss : Math.min(min[bucket], loss);
    max[bucket] = first ? loss : Math.max(max[bucket], loss);
    last[bucket] = loss;
    steps++;
  }

  private void joinNeighbours() {
    for (int i = 0; i < MOST_BUCKETS / 2; i++) {
      min[i] = Math.min(min[2 * i], min[2 * i + 1]);
      max[i] = Math.max(max[2 * i], max[2 * i + 1]);
      last[i] = last[2 * i + 1];
    }
    width *= 2;
  }

  /**
   * Forgets the steps after {@code step}, and with them the rest of a bucket that is cut.
   *
   * @return how many steps are left; those from there up to {@code step} must be added again
   */
  long cutAfter(long step) {
    if (step < steps) {
      steps = step / width * width;
    }
    return steps;
  }

  /** Returns what has been collected so far. */
  BucketSeries toSeries() {
    int buckets = (int) Math.ceilDiv(steps, width);
    return new BucketSeries(
        width,
        steps,
        Arrays.copyOf(min, buckets),
        Arrays.copyOf(max, buckets),
        Arrays.copyOf(last, buckets));
  }
}
