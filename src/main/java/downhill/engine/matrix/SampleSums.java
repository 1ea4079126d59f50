package downhill.engine.matrix;

/**
 * Sums over the samples of a batch: g(r, c) += Σₛ x[r][s] · y[c][s].
 *
 * <p>A wide y is turned round, [sample][column], so that the columns of g stand side by side as the
 * samples do elsewhere; else a wide x is, and g is added to column by column; what is left is
 * summed pair by pair. Either way every sum goes through its samples in their order, one fused
 * multiply-add after the other: the same numbers give the same bits. All memory is taken in the
 * constructor. Not safe for use by several threads.
 */
public final class SampleSums {
  /** From how many columns on turning y round pays. */
  private static final int WIDE = 16;

  private static final int BLOCK = 4;

  /** How many rows of g are added to together, while a few samples of y stay in near memory. */
  private static final int TALL = 16;

  private final double[][] turned;
  private final double[][] rows;

  /**
   * Takes the memory.
   *
   * @param height the rows of x
   * @param width the columns of y
   * @param capacity the most samples there will be
   */
  public SampleSums(int height, int width, int capacity) {
    int longest = Math.max(height, width);
    boolean wide = longest >= WIDE;
    this.turned = new double[wide ? capacity : 0][Lanes.of(longest)];
    this.rows = new double[wide ? TALL : 0][Lanes.of(longest)];
  }

  /**
   * Adds the sums.
   *
   * @param x [row][sample]
   * @param y [column][sample]
   * @param count how many samples
   * @param g the flat array that is added to: entry (r, c) stands at {@code start + r · y.length +
   *     c}
   * @param start where entry (0, 0) stands
   */
  public void add(double[][] x, double[][] y, int count, double[] g, int start) {
    int done = 0;
    int c = 0;
    if (y.length >= WIDE && x.length >= 2 * BLOCK) {
      turn(y, count);
      for (int height = height(x, 0); height > 0; height = height(x, done)) {
        int at = start + done * y.length;
        for (int i = 0; i < height; i++) {
          System.arraycopy(g, at + i * y.length, rows[i], 0, y.length);
        }
        addTurned(x, done, height, y.length, count);
        for (int i = 0; i < height; i++) {
          System.arraycopy(rows[i], 0, g, at + i * y.length, y.length);
        }
        done += height;
      }
    } else if (x.length >= WIDE && y.length >= 2 * BLOCK) {
      turn(x, count);
      c = height(y, 0);
      bringColumns(g, start, y.length, c, x.length);
      addTurned(y, 0, c, x.length, count);
      returnColumns(g, start, y.length, c, x.length);
    }
    for (; c + 2 <= y.length; c += 2) {
      addTwoColumns(x, done, y[c], y[c + 1], count, g, start + c, y.length);
    }
    if (c < y.length) {
      addColumn(x, done, y[c], count, g, start + c, y.length);
    }
  }

  /**
   * Adds up rows: g(r) += Σₛ y[r][s], eight rows at a time.
   *
   * @param y [row][sample]
   * @param count how many samples
   * @param g the flat array that is added to
   * @param start where the entry of row 0 stands
   */
  public static void addRows(double[][] y, int count, double[] g, int start) {
    int r = 0;
    for (; r + 8 <= y.length; r += 8) {
      addEightRows(y, r, count, g, start + r);
    }
    for (; r < y.length; r++) {
      double sum = g[start + r];
      for (int s = 0; s < count; s++) {
        sum += y[r][s];
      }
      g[start + r] = sum;
    }
  }

  private static void addEightRows(double[][] y, int r, int count, double[] g, int at) {
    double[] y0 = y[r];
    double[] y1 = y[r + 1];
    double[] y2 = y[r + 2];
    double[] y3 = y[r + 3];
    double[] y4 = y[r + 4];
    double[] y5 = y[r + 5];
    double[] y6 = y[r + 6];
    double[] y7 = y[r + 7];
    double sum0 = g[at];
    double sum1 = g[at + 1];
    double sum2 = g[at + 2];
    double sum3 = g[at + 3];
    double sum4 = g[at + 4];
    double sum5 = g[at + 5];
    double sum6 = g[at + 6];
    double sum7 = g[at + 7];
    for (int s = 0; s < count; s++) {
      sum0 += y0[s];
      sum1 += y1[s];
      sum2 += y2[s];
      sum3 += y3[s];
      sum4 += y4[s];
      sum5 += y5[s];
      sum6 += y6[s];
      sum7 += y7[s];
    }
    g[at] = sum0;
    g[at + 1] = sum1;
    g[at + 2] = sum2;
    g[at + 3] = sum3;
    g[at + 4] = sum4;
    g[at + 5] = sum5;
    g[at + 6] = sum6;
    g[at + 7] = sum7;
  }

  private void turn(double[][] y, int count) {
    int c = 0;
    for (; c + BLOCK <= y.length; c += BLOCK) {
      double[] y0 = y[c];
      double[] y1 = y[c + 1];
      double[] y2 = y[c + 2];
      double[] y3 = y[c + 3];
      for (int s = 0; s < count; s++) {
        double[] sample = turned[s];
        sample[c] = y0[s];
        sample[c + 1] = y1[s];
        sample[c + 2] = y2[s];
        sample[c + 3] = y3[s];
      }
    }
    for (; c < y.length; c++) {
      for (int s = 0; s < count; s++) {
        turned[s][c] = y[c][s];
      }
    }
  }

  /** Returns how many rows are taken together from one on: whole blocks. */
  private static int height(double[][] x, int from) {
    return Math.min(TALL, (x.length - from) / BLOCK * BLOCK);
  }

  /** Adds to sums that stand in rows of their own, as long as there are turned columns. */
  private void addTurned(double[][] x, int from, int height, int width, int count) {
    int lanes = Lanes.of(width);
    int s = 0;
    for (; s + 4 <= count; s += 4) {
      for (int i = 0; i < height; i += BLOCK) {
        double[] x0 = x[from + i];
        double[] x1 = x[from + i + 1];
        double[] x2 = x[from + i + 2];
        double[] x3 = x[from + i + 3];
        RowBlocks.fourByFour(x0, s, x1, s, x2, s, x3, s, 1, turned, s, rows, i, lanes);
      }
    }
    for (; s < count; s++) {
      for (int i = 0; i < height; i += BLOCK) {
        int r = from + i;
        RowBlocks.fourByOne(
            x[r][s], x[r + 1][s], x[r + 2][s], x[r + 3][s], turned[s], rows, i, lanes);
      }
    }
  }

  private void bringColumns(double[] g, int start, int stride, int columns, int height) {
    for (int c = 0; c < columns; c++) {
      double[] column = rows[c];
      for (int r = 0; r < height; r++) {
        column[r] = g[start + r * stride + c];
      }
    }
  }

  private void returnColumns(double[] g, int start, int stride, int columns, int height) {
    for (int c = 0; c < columns; c++) {
      double[] column = rows[c];
      for (int r = 0; r < height; r++) {
        g[start + r * stride + c] = column[r];
      }
    }
  }

  /**
   * Adds to two columns of g from a row on, eight sums at a time: one alone would wait for itself.
   */
  private static void addTwoColumns(
      double[][] x, int from, double[] y0, double[] y1, int count, double[] g, int at, int stride) {
    int r = from;
    for (; r + 4 <= x.length; r += 4) {
      addEight(x[r], x[r + 1], x[r + 2], x[r + 3], y0, y1, count, g, at + r * stride, stride);
    }
    for (; r < x.length; r++) {
      double[] row = x[r];
      double sum0 = g[at + r * stride];
      double sum1 = g[at + r * stride + 1];
      for (int s = 0; s < count; s++) {
        sum0 = MultiplyAdd.of(row[s], y0[s], sum0);
        sum1 = MultiplyAdd.of(row[s], y1[s], sum1);
      }
      g[at + r * stride] = sum0;
      g[at + r * stride + 1] = sum1;
    }
  }

  private static void addEight(
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double[] y0,
      double[] y1,
      int count,
      double[] g,
      int at,
      int stride) {
    double a0 = g[at];
    double a1 = g[at + 1];
    double b0 = g[at + stride];
    double b1 = g[at + stride + 1];
    double c0 = g[at + 2 * stride];
    double c1 = g[at + 2 * stride + 1];
    double d0 = g[at + 3 * stride];
    double d1 = g[at + 3 * stride + 1];
    for (int s = 0; s < count; s++) {
      double p = y0[s];
      double q = y1[s];
      a0 = MultiplyAdd.of(x0[s], p, a0);
      a1 = MultiplyAdd.of(x0[s], q, a1);
      b0 = MultiplyAdd.of(x1[s], p, b0);
      b1 = MultiplyAdd.of(x1[s], q, b1);
      c0 = MultiplyAdd.of(x2[s], p, c0);
      c1 = MultiplyAdd.of(x2[s], q, c1);
      d0 = MultiplyAdd.of(x3[s], p, d0);
      d1 = MultiplyAdd.of(x3[s], q, d1);
    }
    g[at] = a0;
    g[at + 1] = a1;
    g[at + stride] = b0;
    g[at + stride + 1] = b1;
    g[at + 2 * stride] = c0;
    g[at + 2 * stride + 1] = c1;
    g[at + 3 * stride] = d0;
    g[at + 3 * stride + 1] = d1;
  }

  /**
   * Adds to one column of g from a row on, four sums at a time: one alone would wait for itself.
   */
  private static void addColumn(
      double[][] x, int from, double[] y, int count, double[] g, int start, int stride) {
    int r = from;
    for (; r + 4 <= x.length; r += 4) {
      addFour(x[r], x[r + 1], x[r + 2], x[r + 3], y, count, g, start + r * stride, stride);
    }
    for (; r < x.length; r++) {
      double sum = g[start + r * stride];
      double[] row = x[r];
      for (int s = 0; s < count; s++) {
        sum = MultiplyAdd.of(row[s], y[s], sum);
      }
      g[start + r * stride] = sum;
    }
  }

  private static void addFour(
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double[] y,
      int count,
      double[] g,
      int at,
      int stride) {
    double sum0 = g[at];
    double sum1 = g[at + stride];
    double sum2 = g[at + 2 * stride];
    double sum3 = g[at + 3 * stride];
    for (int s = 0; s < count; s++) {
      double shared = y[s];
      sum0 = MultiplyAdd.of(x0[s], shared, sum0);
      sum1 = MultiplyAdd.of(x1[s], shared, sum1);
      sum2 = MultiplyAdd.of(x2[s], shared, sum2);
      sum3 = MultiplyAdd.of(x3[s], shared, sum3);
    }
    g[at] = sum0;
    g[at + stride] = sum1;
    g[at + 2 * stride] = sum2;
    g[at + 3 * stride] = sum3;
  }
}
