package downhill.lab.explain.entropy;

/**
 * A slip that is easily made: y · (-log y) added up over the balls, not over the colours. Three and
 * three balls then give 0.903 in base 10, three times the entropy 0.301.
 *
 * @param boxes whose truth is balls
 */
public record BallSum(BallBoxes boxes) {

  /** Returns how many balls carry the same term. */
  public int balls(int k) {
    return boxes.balls(Side.TRUTH).counts().get(k);
  }

  /** Returns what each ball of a colour adds. */
  public double term(int k) {
    return boxes.entropy().term(k);
  }

  /** Returns the sum over all balls: not the entropy. */
  public double sum() {
    double sum = 0;
    for (int k = 0; k < boxes.size(); k++) {
      sum += balls(k) * term(k);
    }
    return sum;
  }
}
