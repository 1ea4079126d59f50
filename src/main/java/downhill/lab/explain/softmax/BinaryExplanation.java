package downhill.lab.explain.softmax;

import downhill.lab.explain.LogBase;

/**
 * One output with a sigmoid: p = σ(z) = 1 / (1 + e⁻ᶻ), binary cross-entropy against the truth y,
 * and beside it what the squared error would make of the same output. Never changes.
 *
 * <p>Probabilities, losses and gradients are computed from z, so that none of them loses its digits
 * where p is close to 0 or 1.
 *
 * @param z the score
 * @param y the truth, from 0 to 1
 * @param base the base of the logarithm
 */
public record BinaryExplanation(double z, double y, LogBase base) {
  /** Checks the numbers. */
  public BinaryExplanation {
    if (!Double.isFinite(z)) {
      throw new IllegalArgumentException("z must be finite. Received: " + z);
    }
    if (!(y >= 0 && y <= 1)) {
      throw new IllegalArgumentException("y must be 0 to 1. Received: " + y);
    }
  }

  /** Returns p = σ(z), the probability of a yes. */
  public double probability() {
    return sigmoid(z);
  }

  /** Returns 1 - p = σ(-z), the probability of a no. */
  public double otherProbability() {
    return sigmoid(-z);
  }

  /** Returns which class is chosen: 1 where p is greater than one half. */
  public int chosen() {
    return probability() > 0.5 ? 1 : 0;
  }

  /** Returns -y · log p. */
  public double termOfYes() {
    return y == 0 ? 0 : y * base.ofNats(softplus(-z));
  }

  /** Returns -(1 - y) · log(1 - p). */
  public double termOfNo() {
    return y == 1 ? 0 : (1 - y) * base.ofNats(softplus(z));
  }

  /** Returns the loss: both terms added up. */
  public double loss() {
    return termOfYes() + termOfNo();
  }

  /** Returns p - y. */
  public double difference() {
    return y == 1 ? -otherProbability() : probability() - y;
  }

  /** Returns dL/dz = (p - y) / ln base. */
  public double gradient() {
    return difference() / base.ln();
  }

  /** Returns (p - y)², the squared error of the same output. */
  public double squaredError() {
    return difference() * difference();
  }

  /** Returns the slope of the squared error: 2 (p - y) · p (1 - p). */
  public double squaredErrorGradient() {
    return 2 * difference() * probability() * otherProbability();
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** Returns ln(1 + eˣ), which is -ln σ(-x). */
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
