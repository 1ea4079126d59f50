package downhill.engine.curvature;

import java.util.List;

/**
 * The weights of a linear regression: prediction = Σᵢ kernel[i] · feature[i] + bias.
 *
 * @param kernel one number for each feature
 * @param bias the prediction where every feature is 0
 */
public record LinearFit(List<Double> kernel, double bias) {
  /** Takes its own copy. */
  public LinearFit {
    kernel = List.copyOf(kernel);
  }

  /**
   * Returns the same line for features before they were standardised, (x - mean) / deviation.
   *
   * @param means one for each feature
   * @param deviations one for each feature, none of them 0
   */
  public LinearFit inOriginalUnits(double[] means, double[] deviations) {
    Double[] original = new Double[kernel.size()];
    double shifted = bias;
    for (int i = 0; i < original.length; i++) {
      original[i] = kernel.get(i) / deviations[i];
      shifted -= original[i] * means[i];
    }
    return new LinearFit(List.of(original), shifted);
  }
}
