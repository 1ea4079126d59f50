package downhill.engine.metric;

/**
 * Counts the samples that a network gets right.
 *
 * <p>With several outputs the target is a class, and right means that the largest output (the first
 * of equals) is the target's. With one output, right means that output and target lie on the same
 * side of 0.5, where 0.5 itself counts as below.
 */
public final class Accuracy {
  private Accuracy() {}

  /**
   * Returns how many of the first {@code count} samples are right.
   *
   * @param outputs of the last layer, [output][sample]
   * @param targets same shape, one-hot for a class
   */
  public static int countRight(double[][] outputs, double[][] targets, int count) {
    int right = 0;
    for (int s = 0; s < count; s++) {
      boolean hit =
          outputs.length == 1
              ? (outputs[0][s] > 0.5) == (targets[0][s] > 0.5)
              : indexOfLargest(outputs, s) == indexOfLargest(targets, s);
      right += hit ? 1 : 0;
    }
    return right;
  }

  private static int indexOfLargest(double[][] values, int sample) {
    int largest = 0;
    for (int k = 1; k < values.length; k++) {
      largest = values[k][sample] > values[largest][sample] ? k : largest;
    }
    return largest;
  }
}
