package downhill.data;

/** Writes a class as a row with a single 1: class 2 of 4 becomes 0, 0, 1, 0. */
public final class OneHot {
  private OneHot() {}

  /**
   * Encodes classes.
   *
   * @param classes class indices, 0 to {@code count - 1}
   * @param count how many classes there are, at least 1
   * @return [row][class]; rows of the same class are the same array and must not be written to
   * @throws IllegalArgumentException when a class is out of range
   */
  public static double[][] encode(double[] classes, int count) {
    double[][] codes = new double[count][count];
    for (int k = 0; k < count; k++) {
      codes[k][k] = 1;
    }
    double[][] rows = new double[classes.length][];
    for (int r = 0; r < rows.length; r++) {
      int k = (int) classes[r];
      if (k != classes[r] || k < 0 || k >= count) {
        throw new IllegalArgumentException(
            "class must be 0 to " + (count - 1) + ". Received: " + classes[r]);
      }
      rows[r] = codes[k];
    }
    return rows;
  }
}
