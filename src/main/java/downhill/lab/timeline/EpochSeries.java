package downhill.lab.timeline;

/**
 * A number for every epoch of a run, or for every 2nd, 4th, 8th ... when there are many. Never
 * changes.
 *
 * <p>Epoch 0 is the moment before any step; a series measured during epochs begins later.
 */
public final class EpochSeries {
  private final long firstEpoch;
  private final long stride;
  private final double[] values;

  EpochSeries(long firstEpoch, long stride, double[] values) {
    this.firstEpoch = firstEpoch;
    this.stride = stride;
    this.values = values;
  }

  /** Returns a series without points. */
  public static EpochSeries empty() {
    return new EpochSeries(0, 1, new double[0]);
  }

  /** Returns a series with a point for every epoch from {@code firstEpoch} on. */
  public static EpochSeries of(long firstEpoch, double... values) {
    return new EpochSeries(firstEpoch, 1, values.clone());
  }

  /** Returns how many points there are, at most {@value EpochTable#MOST_POINTS}. */
  public int size() {
    return values.length;
  }

  /** Returns whether there is no point. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /** Returns how many epochs lie between two points. */
  public long stride() {
    return stride;
  }

  /** Returns the epoch at whose end a point stands; 0 is the moment before any step. */
  public long epoch(int point) {
    return firstEpoch + point * stride;
  }

  /** Returns the value of a point. */
  public double value(int point) {
    return values[point];
  }
}
