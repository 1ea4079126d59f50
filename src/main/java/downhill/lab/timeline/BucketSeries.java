package downhill.lab.timeline;

/**
 * A number for every step of a run, kept in at most {@value BatchLosses#MOST_BUCKETS} buckets of
 * equally many steps. Never changes.
 *
 * <p>Bucket i holds the steps {@link #firstStep} to {@link #lastStep}, counted from 1; the last
 * bucket may be shorter. With few steps every bucket is one step.
 */
public final class BucketSeries {
  private final long width;
  private final long steps;
  private final double[] min;
  private final double[] max;
  private final double[] last;

  BucketSeries(long width, long steps, double[] min, double[] max, double[] last) {
    this.width = width;
    this.steps = steps;
    this.min = min;
    this.max = max;
    this.last = last;
  }

  /** Returns a series without steps. */
  public static BucketSeries empty() {
    return new BucketSeries(1, 0, new double[0], new double[0], new double[0]);
  }

  /** Returns a series with one bucket a step, the first value that of step 1. */
  public static BucketSeries of(double... values) {
    return new BucketSeries(1, values.length, values.clone(), values.clone(), values.clone());
  }

  /** Returns how many buckets there are. */
  public int size() {
    return last.length;
  }

  /** Returns how many steps the series covers. */
  public long steps() {
    return steps;
  }

  /** Returns how many steps a full bucket holds: a power of two. */
  public long stepsPerBucket() {
    return width;
  }

  /** Returns the first step of a bucket, counted from 1. */
  public long firstStep(int bucket) {
    return bucket * width + 1;
  }

  /** Returns the last step of a bucket. */
  public long lastStep(int bucket) {
    return Math.min((bucket + 1) * width, steps);
  }

  /** Returns the smallest value in a bucket. */
  public double min(int bucket) {
    return min[bucket];
  }

  /** Returns the largest value in a bucket. */
  public double max(int bucket) {
    return max[bucket];
  }

  /** Returns the value of a bucket's last step. */
  public double last(int bucket) {
    return last[bucket];
  }

  /** Returns the bucket that holds a step from 1 to {@link #steps()}. */
  public int bucketOf(long step) {
    return (int) ((step - 1) / width);
  }
}
