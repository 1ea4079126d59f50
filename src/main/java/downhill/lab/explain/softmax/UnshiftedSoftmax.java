package downhill.lab.explain.softmax;

import java.util.Arrays;

/**
 * Softmax as the formula has it, e^z / Σ e^z, without subtracting the largest score: what happens
 * then in double and in single precision (float32, as Keras computes). Never changes.
 *
 * <p>From z = 89 in single and z = 710 in double precision e^z is beyond the largest number and
 * becomes infinite; infinite over infinite is not a number. Far below, every e^z becomes 0, and so
 * does their sum: 0 over 0 is not a number either.
 */
public final class UnshiftedSoftmax {
  /** How many digits are kept on the way. */
  public enum Precision {
    /** 32 bits, some 7 digits, up to 3.4e38. */
    SINGLE,
    /** 64 bits, some 16 digits, up to 1.8e308. */
    DOUBLE
  }

  /** What went wrong. */
  public enum Outcome {
    /** Nothing: the shares are right as far as the digits go. */
    FINE,
    /** An exponential, or their sum, is infinite. */
    OVERFLOW,
    /** Every exponential is 0. */
    UNDERFLOW
  }

  private final Precision precision;
  private final double[] exponentials;
  private final double sum;

  private UnshiftedSoftmax(Precision precision, double[] exponentials, double sum) {
    this.precision = precision;
    this.exponentials = exponentials;
    this.sum = sum;
  }

  /**
   * Computes as a program without the subtraction would.
   *
   * @param logits the scores z, finite
   */
  public static UnshiftedSoftmax of(double[] logits, Precision precision) {
    double[] exponentials = new double[logits.length];
    double sum = 0;
    for (int k = 0; k < logits.length; k++) {
      exponentials[k] =
          switch (precision) {
            case SINGLE -> (float) Math.exp((float) logits[k]);
            case DOUBLE -> Math.exp(logits[k]);
          };
      sum =
          switch (precision) {
            case SINGLE -> (float) sum + (float) exponentials[k];
            case DOUBLE -> sum + exponentials[k];
          };
    }
    return new UnshiftedSoftmax(precision, exponentials, sum);
  }

  /** Returns what went wrong, if anything did. */
  public Outcome outcome() {
    if (Double.isInfinite(sum)) {
      return Outcome.OVERFLOW;
    }
    return sum == 0 ? Outcome.UNDERFLOW : Outcome.FINE;
  }

  /** Returns e^z; infinite beyond the largest number. */
  public double exponential(int k) {
    return exponentials[k];
  }

  /** Returns the sum of the exponentials. */
  public double sum() {
    return sum;
  }

  /** Returns e^z over the sum: NaN for infinite over infinite and for 0 over 0. */
  public double probability(int k) {
    return switch (precision) {
      case SINGLE -> (float) exponentials[k] / (float) sum;
      case DOUBLE -> exponentials[k] / sum;
    };
  }

  /** Returns all shares. */
  public double[] probabilities() {
    double[] p = new double[exponentials.length];
    Arrays.setAll(p, this::probability);
    return p;
  }
}
