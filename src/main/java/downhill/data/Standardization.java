package downhill.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings features to mean 0 and standard deviation 1: x' = (x - mean) / deviation.
 *
 * @param mean the mean of each column
 * @param deviation what each column is divided by: its population standard deviation, 1 for a
 *     constant column
 */
@SuppressWarnings("ArrayRecordComponent") // Small, and read in inner loops.
public record Standardization(double[] mean, double[] deviation) {
  /** Checks that both describe the same columns. */
  public Standardization {
    if (mean.length != deviation.length) {
      throw new IllegalArgumentException(
          "deviation must number " + mean.length + ". Received: " + deviation.length);
    }
  }

  /** Leaves columns as they are. */
  public static Standardization identity(int columns) {
    double[] ones = new double[columns];
    Arrays.fill(ones, 1);
    return new Standardization(new double[columns], ones);
  }

  /**
   * Measures the columns of some rows.
   *
   * @param rows [row][column]
   * @param from the first row to measure
   * @param count how many rows, at least 1
   */
  public static Standardization of(double[][] rows, int from, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be positive. Received: " + count);
    }
    int columns = rows[from].length;
    double[] mean = new double[columns];
    double[] deviation = new double[columns];
    for (int c = 0; c < columns; c++) {
      boolean constant = constant(rows, from, count, c);
      mean[c] = constant ? rows[from][c] : mean(rows, from, count, c);
      deviation[c] = constant ? 1 : deviation(rows, from, count, c, mean[c]);
    }
    return new Standardization(mean, deviation);
  }

  /**
   * Returns the columns that hold one value only.
   *
   * @param rows [row][column], at least one row
   * @param count how many rows to look at
   */
  public static List<Integer> constantColumns(double[][] rows, int from, int count) {
    List<Integer> found = new ArrayList<>();
    for (int c = 0; c < rows[from].length; c++) {
      if (constant(rows, from, count, c)) {
        found.add(c);
      }
    }
    return List.copyOf(found);
  }

  private static boolean constant(double[][] rows, int from, int count, int column) {
    for (int r = from; r < from + count; r++) {
      if (rows[r][column] != rows[from][column]) {
        return false;
      }
    }
    return true;
  }

  private static double mean(double[][] rows, int from, int count, int column) {
    double sum = 0;
    double scaledSum = 0;
    for (int r = from; r < from + count; r++) {
      sum += rows[r][column];
      scaledSum += rows[r][column] / count;
    }
    // The plain sum is the more exact one, unless huge numbers overflow it.
    return Double.isFinite(sum) ? sum / count : scaledSum;
  }

  private static double deviation(double[][] rows, int from, int count, int column, double mean) {
    double largest = 0;
    for (int r = from; r < from + count; r++) {
      largest = Math.max(largest, Math.abs(rows[r][column] - mean));
    }
    if (largest == 0) {
      return 1;
    }
    // Scaled by a power of two, so that the squares of huge or tiny columns stay in range.
    double scale = Math.scalb(1.0, Math.getExponent(largest));
    double squares = 0;
    for (int r = from; r < from + count; r++) {
      double difference = (rows[r][column] - mean) / scale;
      squares += difference * difference;
    }
    return scale * Math.sqrt(squares / count);
  }

  /** Returns how many columns there are. */
  public int columns() {
    return mean.length;
  }

  /** Returns one sample brought to the scale of the training rows. */
  public double[] apply(double[] raw) {
    double[] scaled = new double[mean.length];
    for (int c = 0; c < mean.length; c++) {
      scaled[c] = (raw[c] - mean[c]) / deviation[c];
    }
    return scaled;
  }

  /** Returns rows brought to the scale of the training rows; the given ones stay as they are. */
  public double[][] apply(double[][] rows) {
    double[][] scaled = new double[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      scaled[r] = apply(rows[r]);
    }
    return scaled;
  }
}
