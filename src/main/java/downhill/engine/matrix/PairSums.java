package downhill.engine.matrix;

/**
 * Sums over the samples of a batch, pair by pair, for few rows and columns; several pairs at a
 * time, for one sum alone would wait for itself.
 */
final class PairSums {
  private PairSums() {}

  /** Adds g(r, c) += Σₛ x[r][s] · y[c][s], as {@link SampleSums#add} does. */
  static void add(double[][] x, double[][] y, int count, double[] g, int start) {
    int width = y.length;
    int r = 0;
    for (; r + 4 <= x.length; r += 4) {
      addToFour(x, r, y, 0, count, g, start + r * width, width, 1);
    }
    // What is left of the rows takes four columns at a time, then what is left of both.
    int c = 0;
    for (; r < x.length && c + 4 <= width; c += 4) {
      addToFour(y, c, x, r, count, g, start + r * width + c, 1, width);
    }
    for (; r < x.length; r++) {
      for (int rest = c; rest < width; rest++) {
        int at = start + r * width + rest;
        g[at] = sum(x[r], y[rest], count, g[at]);
      }
    }
  }

  /**
   * Adds all products of four rows of one matrix with the rows of another from {@code from} on.
   *
   * @param at where the sum of the first two stands
   * @param fourStride how far the sums of two of the four are apart
   * @param stride how far the sums of two rows of the other matrix are apart
   */
  private static void addToFour(
      double[][] four,
      int row,
      double[][] other,
      int from,
      int count,
      double[] g,
      int at,
      int fourStride,
      int stride) {
    double[] x0 = four[row];
    double[] x1 = four[row + 1];
    double[] x2 = four[row + 2];
    double[] x3 = four[row + 3];
    int place = at;
    int i = from;
    for (; i + 2 <= other.length; i += 2) {
      addEight(x0, x1, x2, x3, other[i], other[i + 1], count, g, place, fourStride, stride);
      place += 2 * stride;
    }
    if (i < other.length) {
      addFour(x0, x1, x2, x3, other[i], count, g, place, fourStride);
    }
  }

  private static double sum(double[] x, double[] y, int count, double start) {
    double sum = start;
    for (int s = 0; s < count; s++) {
      sum = MultiplyAdd.of(x[s], y[s], sum);
    }
    return sum;
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
      int fourStride,
      int stride) {
    int b = at + fourStride;
    int c = b + fourStride;
    int d = c + fourStride;
    double a0 = g[at];
    double a1 = g[at + stride];
    double b0 = g[b];
    double b1 = g[b + stride];
    double c0 = g[c];
    double c1 = g[c + stride];
    double d0 = g[d];
    double d1 = g[d + stride];
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
    g[at + stride] = a1;
    g[b] = b0;
    g[b + stride] = b1;
    g[c] = c0;
    g[c + stride] = c1;
    g[d] = d0;
    g[d + stride] = d1;
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
