package downhill.lab.explain.softmax;

import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;

/**
 * Cross-entropy of softmax probabilities p against the truth y: loss = Σ -y · log p, and its
 * gradient with respect to the scores, dL/dz = (p - y) / (T · ln base). Never changes.
 */
public final class CrossEntropyExplanation {
  private final SoftmaxExplanation softmax;
  private final Distribution target;
  private final LogBase base;

  CrossEntropyExplanation(SoftmaxExplanation softmax, Distribution target, LogBase base) {
    if (target.size() != softmax.size()) {
      throw new IllegalArgumentException(
          "target must have %d shares. Received: %d".formatted(softmax.size(), target.size()));
    }
    this.softmax = softmax;
    this.target = target;
    this.base = base;
  }

  /** Returns the base of the logarithm. */
  public LogBase base() {
    return base;
  }

  /** Returns y, the share of a class in the truth. */
  public double target(int k) {
    return target.share(k);
  }

  /** Returns -y · log p; 0 where y is 0. */
  public double term(int k) {
    double y = target.share(k);
    return y == 0 ? 0 : y * base.ofNats(softmax.surprise(k));
  }

  /** Returns the loss: all terms added up. */
  public double loss() {
    double loss = 0;
    for (int k = 0; k < softmax.size(); k++) {
      loss += term(k);
    }
    return loss;
  }

  /** Returns p - y; for the one true class from the other probabilities, which keeps its digits. */
  public double difference(int k) {
    return target.share(k) == 1
        ? -softmax.otherProbability(k)
        : softmax.probability(k) - target.share(k);
  }

  /** Returns dL/dz, how the loss changes with the score of a class. */
  public double gradient(int k) {
    return difference(k) / softmax.temperature() / base.ln();
  }
}
