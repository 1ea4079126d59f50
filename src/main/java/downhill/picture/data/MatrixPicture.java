package downhill.picture.data;

import java.util.List;
import java.util.Optional;

/**
 * Which classes are taken for which.
 *
 * @param counts [true class][class the network decides for], not a copy
 * @param classes labels
 * @param chosen the cell whose samples are lit; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // A picture is made for one moment and never compared.
public record MatrixPicture(int[][] counts, List<String> classes, Optional<Cell> chosen) {
  /** Takes its own copy of the labels. */
  public MatrixPicture {
    classes = List.copyOf(classes);
  }

  /**
   * A cell.
   *
   * @param truth the true class
   * @param decision the class the network decides for
   */
  public record Cell(int truth, int decision) {}

  /** Returns how many samples there are. */
  int samples() {
    int sum = 0;
    for (int[] row : counts) {
      for (int count : row) {
        sum += count;
      }
    }
    return sum;
  }

  /** Returns the largest count of a row, at least 1. */
  int largest(int truth) {
    int sum = 0;
    for (int count : counts[truth]) {
      sum += count;
    }
    return Math.max(1, sum);
  }
}
