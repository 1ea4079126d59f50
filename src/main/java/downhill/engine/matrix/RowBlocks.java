package downhill.engine.matrix;

/**
 * The innermost loops: some rows receive some weighted rows, all at one index.
 *
 * <p>Every array is its own object and all are read at the same index, which is what lets the
 * compiler fill wide registers. Four by four is as much as it unrolls: sixteen multiply-adds for
 * eight loads and four stores.
 */
final class RowBlocks {
  private RowBlocks() {}

  /**
   * Four rows of {@code out} from {@code r} on receive four rows of {@code x} from {@code c} on;
   * the weights of a row begin at its own place of its own array, {@code stride} apart.
   */
  static void fourByFour(
      double[] wa,
      int a,
      double[] wb,
      int b,
      double[] wc,
      int c,
      double[] wd,
      int d,
      int stride,
      double[][] x,
      int column,
      double[][] out,
      int row,
      int count) {
    double a0 = wa[a];
    double a1 = wa[a + stride];
    double a2 = wa[a + 2 * stride];
    double a3 = wa[a + 3 * stride];
    double b0 = wb[b];
    double b1 = wb[b + stride];
    double b2 = wb[b + 2 * stride];
    double b3 = wb[b + 3 * stride];
    double c0 = wc[c];
    double c1 = wc[c + stride];
    double c2 = wc[c + 2 * stride];
    double c3 = wc[c + 3 * stride];
    double d0 = wd[d];
    double d1 = wd[d + stride];
    double d2 = wd[d + 2 * stride];
    double d3 = wd[d + 3 * stride];
    double[] x0 = x[column];
    double[] x1 = x[column + 1];
    double[] x2 = x[column + 2];
    double[] x3 = x[column + 3];
    double[] outA = out[row];
    double[] outB = out[row + 1];
    double[] outC = out[row + 2];
    double[] outD = out[row + 3];
    for (int s = 0; s < count; s++) {
      double p = x0[s];
      double q = x1[s];
      double u = x2[s];
      double v = x3[s];
      outA[s] =
          MultiplyAdd.of(
              a3, v, MultiplyAdd.of(a2, u, MultiplyAdd.of(a1, q, MultiplyAdd.of(a0, p, outA[s]))));
      outB[s] =
          MultiplyAdd.of(
              b3, v, MultiplyAdd.of(b2, u, MultiplyAdd.of(b1, q, MultiplyAdd.of(b0, p, outB[s]))));
      outC[s] =
          MultiplyAdd.of(
              c3, v, MultiplyAdd.of(c2, u, MultiplyAdd.of(c1, q, MultiplyAdd.of(c0, p, outC[s]))));
      outD[s] =
          MultiplyAdd.of(
              d3, v, MultiplyAdd.of(d2, u, MultiplyAdd.of(d1, q, MultiplyAdd.of(d0, p, outD[s]))));
    }
  }

  /** Four rows receive two. */
  static void fourByTwo(
      double[] wa,
      int a,
      double[] wb,
      int b,
      double[] wc,
      int c,
      double[] wd,
      int d,
      int stride,
      double[][] x,
      int column,
      double[][] out,
      int row,
      int count) {
    double a0 = wa[a];
    double a1 = wa[a + stride];
    double b0 = wb[b];
    double b1 = wb[b + stride];
    double c0 = wc[c];
    double c1 = wc[c + stride];
    double d0 = wd[d];
    double d1 = wd[d + stride];
    double[] x0 = x[column];
    double[] x1 = x[column + 1];
    double[] outA = out[row];
    double[] outB = out[row + 1];
    double[] outC = out[row + 2];
    double[] outD = out[row + 3];
    for (int s = 0; s < count; s++) {
      double p = x0[s];
      double q = x1[s];
      outA[s] = MultiplyAdd.of(a1, q, MultiplyAdd.of(a0, p, outA[s]));
      outB[s] = MultiplyAdd.of(b1, q, MultiplyAdd.of(b0, p, outB[s]));
      outC[s] = MultiplyAdd.of(c1, q, MultiplyAdd.of(c0, p, outC[s]));
      outD[s] = MultiplyAdd.of(d1, q, MultiplyAdd.of(d0, p, outD[s]));
    }
  }

  /** Four rows receive one. */
  static void fourByOne(
      double a, double b, double c, double d, double[] x, double[][] out, int row, int count) {
    double[] outA = out[row];
    double[] outB = out[row + 1];
    double[] outC = out[row + 2];
    double[] outD = out[row + 3];
    for (int s = 0; s < count; s++) {
      double p = x[s];
      outA[s] = MultiplyAdd.of(a, p, outA[s]);
      outB[s] = MultiplyAdd.of(b, p, outB[s]);
      outC[s] = MultiplyAdd.of(c, p, outC[s]);
      outD[s] = MultiplyAdd.of(d, p, outD[s]);
    }
  }

  /** One row receives four. */
  static void oneByFour(
      double[] w, int a, int stride, double[][] x, int column, double[] out, int count) {
    double a0 = w[a];
    double a1 = w[a + stride];
    double a2 = w[a + 2 * stride];
    double a3 = w[a + 3 * stride];
    double[] x0 = x[column];
    double[] x1 = x[column + 1];
    double[] x2 = x[column + 2];
    double[] x3 = x[column + 3];
    for (int s = 0; s < count; s++) {
      out[s] =
          MultiplyAdd.of(
              a3,
              x3[s],
              MultiplyAdd.of(
                  a2, x2[s], MultiplyAdd.of(a1, x1[s], MultiplyAdd.of(a0, x0[s], out[s]))));
    }
  }

  /** One row receives two. */
  static void oneByTwo(double a, double b, double[] x0, double[] x1, double[] out, int count) {
    for (int s = 0; s < count; s++) {
      out[s] = MultiplyAdd.of(b, x1[s], MultiplyAdd.of(a, x0[s], out[s]));
    }
  }

  /** One row receives one. */
  static void oneByOne(double a, double[] x, double[] out, int count) {
    for (int s = 0; s < count; s++) {
      out[s] = MultiplyAdd.of(a, x[s], out[s]);
    }
  }
}
