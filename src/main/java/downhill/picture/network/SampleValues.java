package downhill.picture.network;

import java.util.Optional;

/**
 * What every node gives for the sample that is shown.
 *
 * @param row index among the training rows, or -1 for a sample of the user's own
 * @param columns [column][node]; column 0 holds the features as trained; NaN where the sample has
 *     not been yet; not a copy
 * @param truth the target: a number, or the index of a class; empty for the user's own sample
 */
@SuppressWarnings("ArrayRecordComponent") // A picture is made for one frame and never compared.
public record SampleValues(int row, double[][] columns, Optional<Double> truth) {

  /** Returns what the last layer gives. */
  public double[] outputs() {
    return columns[columns.length - 1];
  }

  /** Returns whether the sample has reached the outputs: before that they are NaN. */
  public boolean arrived() {
    return !Double.isNaN(outputs()[0]);
  }
}
