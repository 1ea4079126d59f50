package downhill.lab.verdict;

import downhill.lab.timeline.BucketSeries;

/** Finds where the loss of a run began to rise for good. */
public final class Rise {
  private static final int LOOK_BACK = 64;

  /** Batches differ; a loss that is lower by less than this is no sign of an earlier beginning. */
  private static final double CLEARLY_LOWER = 0.9;

  private Rise() {}

  /**
   * Returns the last step before the loss began to rise, to go back to.
   *
   * <p>From the end it goes back to the lowest loss of the {@value #LOOK_BACK} steps before, and
   * again from there while that one is clearly lower.
   *
   * @param losses of each step's batch, before its update
   * @param last the step from which one looks back
   * @return how many steps had been taken then; of a long run, whose losses lie in buckets, the
   *     start of the bucket
   */
  public static long before(BucketSeries losses, long last) {
    if (losses.size() == 0 || last < 1) {
      return 0;
    }
    int at = losses.bucketOf(Math.min(last, losses.steps()));
    int lowest = lowestBefore(losses, at);
    while (losses.min(lowest) < CLEARLY_LOWER * losses.min(at)) {
      at = lowest;
      lowest = lowestBefore(losses, at);
    }
    return losses.firstStep(losses.min(lowest) < losses.min(at) ? lowest : at) - 1;
  }

  private static int lowestBefore(BucketSeries losses, int bucket) {
    int lowest = bucket;
    for (int i = bucket; i >= Math.max(0, bucket - LOOK_BACK); i--) {
      lowest = losses.min(i) < losses.min(lowest) ? i : lowest;
    }
    return lowest;
  }
}
