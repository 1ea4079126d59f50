package downhill.engine.matrix;

/**
 * Products of weights with a batch, [unit][sample], written so that the compiler can use wide
 * registers.
 *
 * <p>Weights are a matrix inside a flat array: entry (r, c) stands at {@code start + r · rowStride
 * + c · columnStride}. Sums are formed in a fixed order, so the same numbers give the same bits.
 */
public final class BatchProducts {
  private BatchProducts() {}

  /**
   * Adds weighted rows: out[r][s] += Σ_c w(r, c) · x[c][s].
   *
   * @param w the flat array with the weights
   * @param start where entry (0, 0) stands
   * @param rowStride how far apart rows are
   * @param columnStride how far apart columns are
   * @param x what is weighed, [column][sample]
   * @param out added to, [row][sample]; none of its arrays may be one of x
   * @param count how many samples
   */
  public static void addWeighted(
      double[] w,
      int start,
      int rowStride,
      int columnStride,
      double[][] x,
      double[][] out,
      int count) {
    for (int r = 0; r < out.length; r++) {
      int at = start + r * rowStride;
      int c = 0;
      for (; c + 4 <= x.length; c += 4) {
        addFour(
            w[at],
            x[c],
            w[at + columnStride],
            x[c + 1],
            w[at + 2 * columnStride],
            x[c + 2],
            w[at + 3 * columnStride],
            x[c + 3],
            out[r],
            count);
        at += 4 * columnStride;
      }
      for (; c + 2 <= x.length; c += 2) {
        addTwo(w[at], x[c], w[at + columnStride], x[c + 1], out[r], count);
        at += 2 * columnStride;
      }
      if (c < x.length) {
        addOne(w[at], x[c], out[r], count);
      }
    }
  }

  private static void addFour(
      double w0,
      double[] x0,
      double w1,
      double[] x1,
      double w2,
      double[] x2,
      double w3,
      double[] x3,
      double[] out,
      int count) {
    for (int s = 0; s < count; s++) {
      out[s] += (w0 * x0[s] + w1 * x1[s]) + (w2 * x2[s] + w3 * x3[s]);
    }
  }

  private static void addTwo(
      double w0, double[] x0, double w1, double[] x1, double[] out, int count) {
    for (int s = 0; s < count; s++) {
      out[s] += w0 * x0[s] + w1 * x1[s];
    }
  }

  private static void addOne(double w0, double[] x0, double[] out, int count) {
    for (int s = 0; s < count; s++) {
      out[s] += w0 * x0[s];
    }
  }

  /**
   * Adds sums over the samples: g(r, c) += Σₛ x[r][s] · y[c][s], with rows and columns of g side by
   * side: entry (r, c) stands at {@code start + r · y.length + c}.
   *
   * @param x [row][sample]
   * @param y [column][sample]
   * @param count how many samples
   * @param g the flat array that is added to
   * @param start where entry (0, 0) stands
   */
  public static void addSumsOverSamples(
      double[][] x, double[][] y, int count, double[] g, int start) {
    int width = y.length;
    int fours = width - width % 4;
    for (int r = 0; r < x.length; r++) {
      for (int c = 0; c < fours; c += 4) {
        addFourSums(x[r], y[c], y[c + 1], y[c + 2], y[c + 3], count, g, start + r * width + c, 1);
      }
    }
    for (int c = fours; c < width; c++) {
      int r = 0;
      for (; r + 4 <= x.length; r += 4) {
        int at = start + r * width + c;
        addFourSums(y[c], x[r], x[r + 1], x[r + 2], x[r + 3], count, g, at, width);
      }
      for (; r < x.length; r++) {
        g[start + r * width + c] += sumOfProducts(x[r], y[c], count);
      }
    }
  }

  /** Four sums at a time: one alone would wait for each addition before starting the next. */
  private static void addFourSums(
      double[] shared,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      int count,
      double[] g,
      int at,
      int stride) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int s = 0; s < count; s++) {
      double y = shared[s];
      sum0 += x0[s] * y;
      sum1 += x1[s] * y;
      sum2 += x2[s] * y;
      sum3 += x3[s] * y;
    }
    g[at] += sum0;
    g[at + stride] += sum1;
    g[at + 2 * stride] += sum2;
    g[at + 3 * stride] += sum3;
  }

  private static double sumOfProducts(double[] x, double[] y, int count) {
    double sum = 0;
    for (int s = 0; s < count; s++) {
      sum += x[s] * y[s];
    }
    return sum;
  }
}
