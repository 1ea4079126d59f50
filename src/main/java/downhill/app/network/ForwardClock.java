package downhill.app.network;

import downhill.picture.network.SampleValues;
import java.util.Arrays;

/** Lets a sample go forward layer by layer: how many columns it has reached. */
final class ForwardClock {
  /** From one layer's start to the next. */
  private static final long LAYER = 250_000_000;

  private int columns;
  private boolean begun;
  private long start;
  private int reached = Integer.MAX_VALUE;

  /**
   * Sets off at the next frame.
   *
   * @param allColumns how many columns the network has, the inputs among them
   */
  void start(int allColumns) {
    columns = allColumns;
    begun = false;
    reached = 1;
  }

  /** Arrives at once. */
  void finish() {
    reached = Integer.MAX_VALUE;
  }

  /** Returns whether the sample is on its way. */
  boolean running() {
    return reached < columns;
  }

  /**
   * Goes on.
   *
   * @param now in nanoseconds
   * @return whether another column was reached
   */
  boolean advance(long now) {
    if (!running()) {
      return false;
    }
    if (!begun) {
      begun = true;
      start = now;
    }
    int last = reached;
    reached = 1 + (int) Math.min(columns, (now - start) / LAYER);
    return reached != last;
  }

  /** Leaves out what the sample has not reached yet: those numbers become NaN. */
  SampleValues reached(SampleValues values) {
    if (!running()) {
      return values;
    }
    double[][] shown = values.columns().clone();
    for (int column = reached; column < shown.length; column++) {
      shown[column] = new double[shown[column].length];
      Arrays.fill(shown[column], Double.NaN);
    }
    return new SampleValues(values.row(), shown, values.truth());
  }
}
