package downhill.lab.explain.entropy;

import downhill.lab.explain.Distribution;

/**
 * How a prediction p does against the truth y: H(y,p) = Σ y · (-log p), of which H(y) cannot be
 * avoided and KL(y‖p) = H(y,p) - H(y) is the price of the wrong prediction. Never changes.
 *
 * @param truth the truth and the base of the logarithm
 * @param prediction the shares p, as many as the truth has
 */
public record DivergenceExplanation(EntropyExplanation truth, Distribution prediction) {
  /** Checks the sizes. */
  public DivergenceExplanation {
    if (prediction.size() != truth.size()) {
      throw new IllegalArgumentException(
          "prediction must have %d shares. Received: %d"
              .formatted(truth.size(), prediction.size()));
    }
  }

  /** Returns y · (-log p); 0 where y is 0, infinite where p is 0 and y is not. */
  public double term(int k) {
    double y = truth.truth().share(k);
    return y == 0 ? 0 : y * truth.base().ofNats(prediction.surprise(k));
  }

  /** Returns H(y,p): all terms added up. */
  public double crossEntropy() {
    double sum = 0;
    for (int k = 0; k < truth.size(); k++) {
      sum += term(k);
    }
    return sum;
  }

  /**
   * Returns KL(y‖p), never negative, and 0 only for the perfect prediction.
   *
   * <p>Added up from y·ln(y/p) - y + p, which is never negative and adds up to the same, so that a
   * small divergence does not drown in the rounding of H(y,p) - H(y).
   */
  public double divergence() {
    double nats = 0;
    for (int k = 0; k < truth.size(); k++) {
      double y = truth.truth().share(k);
      double p = prediction.share(k);
      nats += y == 0 ? p : Math.max(0, y * excess((p - y) / y));
    }
    return truth.base().ofNats(nats);
  }

  /** Returns r - ln(1 + r). */
  private static double excess(double r) {
    // Below this the first terms of the series are exact to the last digit, the difference is not.
    return Math.abs(r) < 1e-4
        ? r * r * (0.5 - r * (1 / 3.0 - r * (0.25 - r * 0.2)))
        : r - Math.log1p(r);
  }
}
