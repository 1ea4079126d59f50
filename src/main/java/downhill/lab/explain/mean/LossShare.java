package downhill.lab.explain.mean;

/**
 * What one part adds to a mean loss.
 *
 * @param place a training row from 0, or a step from 1
 * @param rows how many rows it stands for
 * @param loss of each of them on average
 */
public record LossShare(long place, int rows, double loss) {
  /** Returns what is added up: loss · rows. */
  public double product() {
    return loss * rows;
  }
}
