package downhill.lab.verdict;

import java.util.List;

/**
 * A verdict with the moments that were looked at.
 *
 * @param verdict what the run is doing
 * @param moments the last steps at this rate, oldest first; none where they are too many to measure
 */
public record VerdictEvidence(Verdict verdict, List<Measured> moments) {
  /** Takes its own copy. */
  public VerdictEvidence {
    moments = List.copyOf(moments);
  }

  /**
   * A moment that was looked at.
   *
   * @param step steps taken by then
   * @param loss of all training rows
   * @param slope along the weight that the verdict is about; NaN where it is about none
   */
  public record Measured(long step, double loss, double slope) {}

  /** Returns by what part of itself the loss fell over the moments. */
  public double share() {
    return 1 - moments.getLast().loss() / moments.getFirst().loss();
  }
}
