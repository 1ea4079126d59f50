package downhill.engine.model;

/**
 * Many rows one behind the other, features before targets.
 *
 * <p>Rows that are drawn in random order from more memory than the processor keeps at hand are
 * waited for, line by line of that memory. A row among arrays takes four such lines and more: its
 * place, its features, and the same for its target. Here it takes one or two.
 */
public final class PackedRows {
  private final double[] values;
  private final int width;

  /**
   * Copies rows.
   *
   * @param features [row][input]
   * @param targets [row][output], as many rows
   */
  public PackedRows(double[][] features, double[][] targets) {
    int inputs = features[0].length;
    this.width = inputs + targets[0].length;
    this.values = new double[Math.multiplyExact(features.length, width)];
    for (int r = 0; r < features.length; r++) {
      System.arraycopy(features[r], 0, values, r * width, inputs);
      System.arraycopy(targets[r], 0, values, r * width + inputs, width - inputs);
    }
  }

  /**
   * Sets columns[c][s] to the number in column {@code first + c} of row {@code order[from + s]}.
   *
   * @param order row indices; {@code order[from]} becomes sample 0
   * @param from where in {@code order} the batch begins
   * @param count how many rows
   * @param first the column of the row that becomes column 0
   * @param columns receives them, [column][sample]
   */
  void load(int[] order, int from, int count, int first, double[][] columns) {
    int c = 0;
    for (; c + 8 <= columns.length; c += 8) {
      eight(order, from, count, first + c, columns, c);
    }
    for (; c + 4 <= columns.length; c += 4) {
      four(order, from, count, first + c, columns, c);
    }
    for (; c < columns.length; c++) {
      double[] column = columns[c];
      for (int s = 0; s < count; s++) {
        column[s] = values[order[from + s] * width + first + c];
      }
    }
  }

  private void eight(int[] order, int from, int count, int first, double[][] columns, int c) {
    double[] c0 = columns[c];
    double[] c1 = columns[c + 1];
    double[] c2 = columns[c + 2];
    double[] c3 = columns[c + 3];
    double[] c4 = columns[c + 4];
    double[] c5 = columns[c + 5];
    double[] c6 = columns[c + 6];
    double[] c7 = columns[c + 7];
    for (int s = 0; s < count; s++) {
      int place = order[from + s] * width + first;
      c0[s] = values[place];
      c1[s] = values[place + 1];
      c2[s] = values[place + 2];
      c3[s] = values[place + 3];
      c4[s] = values[place + 4];
      c5[s] = values[place + 5];
      c6[s] = values[place + 6];
      c7[s] = values[place + 7];
    }
  }

  private void four(int[] order, int from, int count, int first, double[][] columns, int c) {
    double[] c0 = columns[c];
    double[] c1 = columns[c + 1];
    double[] c2 = columns[c + 2];
    double[] c3 = columns[c + 3];
    for (int s = 0; s < count; s++) {
      int place = order[from + s] * width + first;
      c0[s] = values[place];
      c1[s] = values[place + 1];
      c2[s] = values[place + 2];
      c3[s] = values[place + 3];
    }
  }

  /**
   * Looks at rows before they are needed: what is far away comes for all of them together, which
   * takes hardly longer than for one.
   *
   * @param from the first place in {@code order}
   * @param to the place after the last
   * @return something that depends on all of them, so that no compiler leaves it out
   */
  public double glance(int[] order, int from, int to) {
    double sum = 0;
    for (int s = from; s < to; s++) {
      int place = order[s] * width;
      sum += values[place] + values[place + width - 1];
    }
    return sum;
  }

  /** Sets targets[k][s] for the rows of a batch, as {@link RowGather#load} does. */
  public void loadTargets(int[] order, int from, int count, double[][] targets) {
    load(order, from, count, width - targets.length, targets);
  }
}
