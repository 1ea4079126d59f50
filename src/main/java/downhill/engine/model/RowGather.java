package downhill.engine.model;

/** Brings the rows of a batch together: from [row][column] to [column][sample]. */
public final class RowGather {
  private RowGather() {}

  /**
   * Sets columns[c][s] = rows[order[from + s]][c] for every column; each row is looked up once for
   * four of them.
   *
   * @param rows [row][column]
   * @param order row indices; {@code order[from]} becomes sample 0
   * @param from where in {@code order} the batch begins
   * @param count how many rows
   * @param columns receives them, [column][sample]
   */
  public static void load(double[][] rows, int[] order, int from, int count, double[][] columns) {
    int c = 0;
    for (; c + 4 <= columns.length; c += 4) {
      four(rows, order, from, count, columns, c);
    }
    if (c + 2 <= columns.length) {
      two(rows, order, from, count, columns, c);
      c += 2;
    }
    if (c < columns.length) {
      double[] column = columns[c];
      for (int s = 0; s < count; s++) {
        column[s] = rows[order[from + s]][c];
      }
    }
  }

  private static void four(
      double[][] rows, int[] order, int from, int count, double[][] columns, int c) {
    double[] c0 = columns[c];
    double[] c1 = columns[c + 1];
    double[] c2 = columns[c + 2];
    double[] c3 = columns[c + 3];
    for (int s = 0; s < count; s++) {
      double[] row = rows[order[from + s]];
      c0[s] = row[c];
      c1[s] = row[c + 1];
      c2[s] = row[c + 2];
      c3[s] = row[c + 3];
    }
  }

  private static void two(
      double[][] rows, int[] order, int from, int count, double[][] columns, int c) {
    double[] c0 = columns[c];
    double[] c1 = columns[c + 1];
    for (int s = 0; s < count; s++) {
      double[] row = rows[order[from + s]];
      c0[s] = row[c];
      c1[s] = row[c + 1];
    }
  }
}
