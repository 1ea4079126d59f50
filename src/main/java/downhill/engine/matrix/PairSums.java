package downhill.engine.matrix;

/**
 * Sums over the samples of a batch, pair by pair, for few rows and columns; several pairs at a
 * time, for one sum alone would wait for itself.
 */
final class PairSums {
  private PairSums() {}

  /** Adds g(r, c) += Σₛ x[r][s] · y[c][s], as {@link SampleSums#add} does. */
  static void add(double[][] x, double[][] y, int count, double[] g, int start) {
    int c = 0;
    for (; c + 2 <= y.length; c += 2) {
      addTwoColumns(x, y[c], y[c + 1], count, g, start + c, y.length);
    }
    if (c < y.length) {
      addColumn(x, y[c], count, g, start + c, y.length);
    }
  }

  /** Adds to two columns of g, eight sums at a time. */
  private static void addTwoColumns(
      double[][] x, double[] y0, double[] y1, int count, double[] g, int at, int stride) {
    int r = 0;
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

  /** Adds to one column of g, four sums at a time. */
  private static void addColumn(
      double[][] x, double[] y, int count, double[] g, int start, int stride) {
    int r = 0;
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
