package downhill.lab.quality;

import java.util.OptionalDouble;

/**
 * How far predicted numbers are from true ones.
 *
 * @param samples how many, n
 * @param absolute Σ |ŷ - y|, in units of the target
 * @param squares SS_res = Σ (ŷ - y)², in units of the target squared
 * @param mean the mean of the true numbers
 * @param total SS_tot = Σ (y - mean)², in units of the target squared; 0 where all are the same
 */
public record NumberQuality(int samples, double absolute, double squares, double mean, double total)
    implements Quality {

  static NumberQuality of(Run run) {
    double[][] targets = run.samples().targets();
    double sum = 0;
    boolean constant = true;
    for (double[] target : targets) {
      sum += target[0];
      constant &= target[0] == targets[0][0];
    }
    double mean = constant ? targets[0][0] : sum / targets.length;
    double total = 0;
    for (double[] target : targets) {
      total += (target[0] - mean) * (target[0] - mean);
    }
    double[] errors = new double[2];
    run.forEach((outputs, sample, target) -> {
      double error = outputs[0][sample] - target[0];
      errors[0] += Math.abs(error);
      errors[1] += error * error;
    });
    return new NumberQuality(targets.length, errors[0], errors[1], mean, total);
  }

  /** Returns the mean absolute error, Σ |ŷ - y| / n. */
  public double meanAbsoluteError() {
    return absolute / samples;
  }

  /** Returns the mean squared error, Σ (ŷ - y)² / n. */
  public double meanSquaredError() {
    return squares / samples;
  }

  /**
   * Returns R² = 1 - SS_res / SS_tot, the share of the target's spread that is explained: 1 for a
   * perfect network, 0 for one as good as the mean, negative for a worse one. Empty where all true
   * numbers are the same and there is no spread to explain.
   */
  public OptionalDouble determination() {
    return total > 0 ? OptionalDouble.of(1 - squares / total) : OptionalDouble.empty();
  }
}
