package downhill.engine.curvature;

/**
 * The curvatures of a loss and the directions they belong to: the eigenvalues and eigenvectors of
 * its Hessian.
 *
 * @param values one curvature for each direction, in no order
 * @param directions [direction][weight], each of length 1 and at right angles to all others
 */
@SuppressWarnings("ArrayRecordComponent") // Read in inner loops.
public record Spectrum(double[] values, double[][] directions) {
  /** Checks that every curvature has a direction. */
  public Spectrum {
    if (values.length != directions.length) {
      throw new IllegalArgumentException(
          "directions must number %d. Received: %d".formatted(values.length, directions.length));
    }
  }

  /** Returns the largest and the smallest curvature. */
  public Curvature curvature(boolean exact) {
    double largest = Double.NEGATIVE_INFINITY;
    double smallest = Double.POSITIVE_INFINITY;
    for (double value : values) {
      largest = Math.max(largest, value);
      smallest = Math.min(smallest, value);
    }
    return new Curvature(largest, smallest, exact);
  }

  /** Returns how far a vector reaches along a direction. */
  public double along(int direction, double[] vector) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += directions[direction][i] * vector[i];
    }
    return sum;
  }
}
