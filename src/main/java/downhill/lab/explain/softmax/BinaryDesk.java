package downhill.lab.explain.softmax;

import downhill.lab.explain.LogBase;

/**
 * What lies on the desk of one output with a sigmoid. Every number of the desk follows from these.
 *
 * @param z the score; finite
 * @param y the truth, from 0 to 1
 * @param threshold p above which the answer is yes, from 0 to 1
 * @param base the base of the logarithm in the loss
 */
public record BinaryDesk(double z, double y, double threshold, LogBase base) {
  /** The threshold of Keras' {@code accuracy}. */
  public static final double USUAL = 0.5;

  /** A score that is right but not sure. */
  public static final BinaryDesk FIRST = new BinaryDesk(1, 1, USUAL, LogBase.E);

  /** Surely wrong: here cross-entropy and the squared error differ most. */
  public static final BinaryDesk SURELY_WRONG = new BinaryDesk(-8, 1, USUAL, LogBase.E);

  /** Checks the numbers. */
  public BinaryDesk {
    if (!Double.isFinite(z)) {
      throw new IllegalArgumentException("z must be finite. Received: " + z);
    }
    if (!(y >= 0 && y <= 1) || !(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "y and threshold must be 0 to 1. Received: " + y + " and " + threshold);
    }
  }

  /** Explains the way from z to the loss and back. */
  public BinaryExplanation explanation() {
    return new BinaryExplanation(z, y, base);
  }

  /** Returns the answer: 1 where p is greater than the threshold, as Keras compares, else 0. */
  public int decision() {
    return explanation().probability() > threshold ? 1 : 0;
  }

  /** Returns whether the answer is the class that the truth holds more likely, 0 at one half. */
  public boolean isRight() {
    return decision() == (y > 0.5 ? 1 : 0);
  }

  /** Returns the score from which on the answer is yes; infinite for a threshold of 0 or 1. */
  public double turningPoint() {
    return Math.log(threshold / (1 - threshold));
  }

  /** Returns the desk with another score. */
  public BinaryDesk withScore(double other) {
    return new BinaryDesk(other, y, threshold, base);
  }

  /** Returns the desk with another truth. */
  public BinaryDesk withTruth(double other) {
    return new BinaryDesk(z, other, threshold, base);
  }

  /** Returns the desk with another threshold. */
  public BinaryDesk withThreshold(double other) {
    return new BinaryDesk(z, y, other, base);
  }

  /** Returns the desk with another base of the logarithm. */
  public BinaryDesk withBase(LogBase other) {
    return new BinaryDesk(z, y, threshold, other);
  }
}
