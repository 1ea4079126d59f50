package downhill.lab.explain.softmax;

import downhill.engine.activation.Sigmoid;
import java.util.Arrays;

/**
 * One sigmoid for each class (one-vs-rest), and what a softmax behind them would still allow. Never
 * changes.
 *
 * <p>Each score answers its own yes-or-no question, so together they need not be 1. Softmax of such
 * scores, which lie between 0 and 1, cannot give the true class more than e/(e + K - 1): the loss
 * has a floor.
 */
public final class SigmoidScores {
  private final double[] scores;

  private SigmoidScores(double[] scores) {
    this.scores = scores;
  }

  /**
   * Sends each z through a sigmoid.
   *
   * @param logits the scores z, finite, at least two
   */
  public static SigmoidScores of(double[] logits) {
    double[] scores = new double[logits.length];
    new Sigmoid().apply(logits, scores, logits.length);
    return new SigmoidScores(scores);
  }

  /** Returns σ(z) of a class. */
  public double score(int k) {
    return scores[k];
  }

  /** Returns what the scores add up to: any number from 0 to the number of classes. */
  public double sum() {
    return Arrays.stream(scores).sum();
  }

  /** Returns softmax of the scores. */
  public SoftmaxExplanation softmax() {
    return SoftmaxExplanation.of(scores, 1);
  }

  /** Returns the most that softmax of sigmoids can give one of so many classes. */
  public static double largestProbability(int classes) {
    return Math.E / (Math.E + classes - 1);
  }

  /** Returns the loss, in nats, that softmax of sigmoids cannot get below. */
  public static double leastLoss(int classes) {
    return Math.log1p((classes - 1) / Math.E);
  }
}
