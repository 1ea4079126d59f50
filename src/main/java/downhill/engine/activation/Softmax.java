package downhill.engine.activation;

import downhill.engine.matrix.Exponentials;
import java.util.Arrays;

/**
 * Turns the logits z of K classes into probabilities that sum to 1: aₖ = e^zₖ / Σⱼ e^zⱼ.
 *
 * <p>Adding a constant to every logit changes nothing, so the largest is subtracted first: no
 * exponential can then overflow. Only the last layer may use it.
 */
public record Softmax() implements Activation {
  @Override
  public String kerasName() {
    return "softmax";
  }

  /**
   * Sets a[k][s] to the probability of class k for sample s.
   *
   * @param z logits, [class][sample]
   * @param a receives the probabilities, same shape
   * @param exponentials memory for rows of so many samples
   * @param row memory for a number for every sample
   * @param count how many samples
   */
  public void apply(
      double[][] z, double[][] a, Exponentials exponentials, double[] row, int count) {
    System.arraycopy(z[0], 0, row, 0, count);
    for (int k = 1; k < z.length; k++) {
      keepLargest(z[k], row, count);
    }
    for (int k = 0; k < z.length; k++) {
      subtract(z[k], row, a[k], count);
    }
    exponentials.replace(a, count);
    Arrays.fill(row, 0, count, 0);
    for (double[] powers : a) {
      add(powers, row, count);
    }
    for (double[] powers : a) {
      divide(powers, row, count);
    }
  }

  private static void keepLargest(double[] z, double[] largest, int count) {
    for (int s = 0; s < count; s++) {
      largest[s] = Math.max(largest[s], z[s]);
    }
  }

  private static void subtract(double[] z, double[] largest, double[] a, int count) {
    for (int s = 0; s < count; s++) {
      a[s] = z[s] - largest[s];
    }
  }

  private static void add(double[] powers, double[] sum, int count) {
    for (int s = 0; s < count; s++) {
      sum[s] += powers[s];
    }
  }

  private static void divide(double[] powers, double[] sum, int count) {
    for (int s = 0; s < count; s++) {
      powers[s] /= sum[s];
    }
  }

  /**
   * Turns dL/da into dL/dz: dL/dzₖ = aₖ (dL/daₖ - Σⱼ aⱼ dL/daⱼ).
   *
   * @param a probabilities, [class][sample]
   * @param delta dL/da on entry, dL/dz on return, same shape
   * @param count how many samples
   */
  public void chain(double[][] a, double[][] delta, int count) {
    for (int s = 0; s < count; s++) {
      double mean = 0;
      for (int k = 0; k < a.length; k++) {
        mean += a[k][s] * delta[k][s];
      }
      for (int k = 0; k < a.length; k++) {
        delta[k][s] = a[k][s] * (delta[k][s] - mean);
      }
    }
  }

  /**
   * Says how the result of {@link #chain} changes while the probabilities move: the derivative of
   * aₖ (gₖ - Σⱼ aⱼ gⱼ) by the product rule. Only curvature needs it.
   *
   * @param a probabilities, [class][sample]
   * @param aMotion how they move
   * @param gradient g = dL/da
   * @param change how g changes on entry, how dL/dz changes on return
   * @param count how many samples
   */
  public void chainChange(
      double[][] a, double[][] aMotion, double[][] gradient, double[][] change, int count) {
    for (int s = 0; s < count; s++) {
      double mean = 0;
      double meanChange = 0;
      for (int k = 0; k < a.length; k++) {
        mean += a[k][s] * gradient[k][s];
        meanChange += aMotion[k][s] * gradient[k][s] + a[k][s] * change[k][s];
      }
      for (int k = 0; k < a.length; k++) {
        change[k][s] =
            aMotion[k][s] * (gradient[k][s] - mean) + a[k][s] * (change[k][s] - meanChange);
      }
    }
  }
}
