package downhill.lab.explain.quality;

/**
 * How far a row's prediction is from its target.
 *
 * @param row its place in the data set, from 0
 * @param predicted ŷ
 * @param truth y
 */
public record RowError(int row, double predicted, double truth) {
  /** Returns ŷ - y. */
  public double error() {
    return predicted - truth;
  }
}
