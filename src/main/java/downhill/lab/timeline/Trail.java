package downhill.lab.timeline;

import downhill.engine.model.Weights;

/**
 * The weights after each of the last steps: the way to where a run stands. Never changes.
 *
 * <p>How many steps it holds depends on the network: at most {@value TrailRecorder#MOST_STEPS}, and
 * fewer when there are many weights.
 */
public final class Trail {
  private final long firstStep;
  private final double[][] weights;

  Trail(long firstStep, double[][] weights) {
    this.firstStep = firstStep;
    this.weights = weights;
  }

  /** Returns a trail made by hand: row i holds the weights after step {@code firstStep + i}. */
  public static Trail of(long firstStep, double[]... weights) {
    return new Trail(firstStep, weights.clone());
  }

  /** Returns how many moments it holds, at least 1; the last is the present one. */
  public int size() {
    return weights.length;
  }

  /** Returns the step of the first moment; 0 is before any step. */
  public long firstStep() {
    return firstStep;
  }

  /** Returns how many weights there are. */
  public int weights() {
    return weights[0].length;
  }

  /** Returns a weight at a moment, by its place in the flat order. */
  public double weight(int moment, int index) {
    return weights[moment][index];
  }

  /** Returns all weights at a moment; a copy. */
  public double[] weights(int moment) {
    return weights[moment].clone();
  }

  /** Returns all weights at a moment, not to be changed. */
  double[] shared(int moment) {
    return weights[moment];
  }

  /** Writes all weights of a moment into {@code out}. */
  public void copyTo(int moment, Weights out) {
    out.copyFrom(weights[moment]);
  }
}
