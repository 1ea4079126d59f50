package downhill.lab.landscape;

/**
 * The loss as a function of one weight, the others frozen. Never changes.
 *
 * <p>Far away from the data a loss may be infinite.
 */
public final class LossCurve {
  private final int index;
  private final double[] weights;
  private final double[] losses;
  private final LossPoint here;
  private final int rows;
  private final boolean complete;

  LossCurve(
      int index, double[] weights, double[] losses, LossPoint here, int rows, boolean complete) {
    this.index = index;
    this.weights = weights;
    this.losses = losses;
    this.here = here;
    this.rows = rows;
    this.complete = complete;
  }

  /** Returns which weight varies, as a place in the flat order. */
  public int index() {
    return index;
  }

  /** Returns how many points the curve has. */
  public int size() {
    return weights.length;
  }

  /** Returns the weight at a point; weights rise from point to point. */
  public double weight(int point) {
    return weights[point];
  }

  /** Returns the loss at a point. */
  public double loss(int point) {
    return losses[point];
  }

  /** Returns where the weight is now: loss and slope of this curve there. */
  public LossPoint here() {
    return here;
  }

  /** Returns how many rows were measured. */
  public int rows() {
    return rows;
  }

  /** Returns whether those are all rows; otherwise they are evenly spaced ones. */
  public boolean isComplete() {
    return complete;
  }

  /** Returns the point with the smallest loss, the first of equals. */
  public int lowest() {
    int lowest = 0;
    for (int i = 1; i < losses.length; i++) {
      lowest = losses[i] < losses[lowest] ? i : lowest;
    }
    return lowest;
  }
}
