package downhill.lab.explain.softmax;

import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;
import java.util.Arrays;

/**
 * From scores to probabilities: p = e^((z - max z)/T) / Σ e^((z - max z)/T), with every number on
 * the way. Never changes.
 *
 * <p>Subtracting the largest score leaves p as it is, because numerator and sum shrink by the same
 * factor; it keeps e^z from overflowing. Scores that lie farther apart than the largest double give
 * a shifted score of -Infinity and a probability of 0.
 */
public final class SoftmaxExplanation {
  private final double[] logits;
  private final double temperature;
  private final int top;
  private final double[] shifted;
  private final double[] exponentials;

  private SoftmaxExplanation(double[] logits, double temperature) {
    this.logits = logits;
    this.temperature = temperature;
    this.top = largest(logits);
    this.shifted = new double[logits.length];
    this.exponentials = new double[logits.length];
    for (int k = 0; k < logits.length; k++) {
      shifted[k] = (logits[k] - logits[top]) / temperature;
      exponentials[k] = Math.exp(shifted[k]);
    }
  }

  /**
   * Explains softmax of some scores.
   *
   * @param logits the scores z, one a class, finite, at least two
   * @param temperature T, positive and finite; 1 changes nothing
   */
  public static SoftmaxExplanation of(double[] logits, double temperature) {
    if (logits.length < 2) {
      throw new IllegalArgumentException(
          "logits must number at least 2. Received: " + logits.length);
    }
    for (double z : logits) {
      if (!Double.isFinite(z)) {
        throw new IllegalArgumentException("logits must be finite. Received: " + z);
      }
    }
    if (!(temperature > 0) || Double.isInfinite(temperature)) {
      throw new IllegalArgumentException(
          "temperature must be positive and finite. Received: " + temperature);
    }
    return new SoftmaxExplanation(logits.clone(), temperature);
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int k = 1; k < values.length; k++) {
      largest = values[k] > values[largest] ? k : largest;
    }
    return largest;
  }

  /** Compares with the truth: the loss and its gradient. */
  public CrossEntropyExplanation against(Distribution target, LogBase base) {
    return new CrossEntropyExplanation(this, target, base);
  }

  /** Returns how many classes there are. */
  public int size() {
    return logits.length;
  }

  /** Returns the temperature T. */
  public double temperature() {
    return temperature;
  }

  /** Returns the class with the largest score, the first of equals. */
  public int largest() {
    return top;
  }

  /** Returns z, the score of a class. */
  public double logit(int k) {
    return logits[k];
  }

  /** Returns (z - max z) / T, at most 0. */
  public double shifted(int k) {
    return shifted[k];
  }

  /** Returns e^((z - max z) / T), from 0 to 1. */
  public double exponential(int k) {
    return exponentials[k];
  }

  /** Returns the sum of the exponentials, at least 1. */
  public double sum() {
    return 1 + without(top);
  }

  /** Returns p, the probability of a class. */
  public double probability(int k) {
    return exponentials[k] / sum();
  }

  /** Returns 1 - p, added up from the other classes: small values keep their digits. */
  public double otherProbability(int k) {
    return without(k) / sum();
  }

  /** Returns -ln p, the natural logarithm; large where p is 0 to the last digit. */
  public double surprise(int k) {
    // ln of the sum minus the shifted score: the exponential of a far score may be 0, this is not.
    return Math.log1p(without(top)) - shifted[k];
  }

  /** Returns all probabilities. */
  public double[] probabilities() {
    double[] p = new double[size()];
    Arrays.setAll(p, this::probability);
    return p;
  }

  private double without(int k) {
    double sum = 0;
    for (int j = 0; j < exponentials.length; j++) {
      sum += j == k ? 0 : exponentials[j];
    }
    return sum;
  }
}
