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
   * Four rows of {@code out} from {@code row} on receive rows of {@code x}, four at a time while
   * there are four before {@code to}; the weight of row 0 of x begins at a place of its own in an
   * array of its own for each of the four, the next ones {@code stride} apart.
   *
   * @return the first row of x that is left
   */
  static int fourByFours(
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
      int from,
      int to,
      double[][] out,
      int row,
      int count) {
    double[] outA = out[row];
    double[] outB = out[row + 1];
    double[] outC = out[row + 2];
    double[] outD = out[row + 3];
    int column = from;
    for (; column + 4 <= to; column += 4) {
      int at0 = column * stride;
      int at1 = at0 + stride;
      int at2 = at1 + stride;
      int at3 = at2 + stride;
      double a0 = wa[a + at0];
      double a1 = wa[a + at1];
      double a2 = wa[a + at2];
      double a3 = wa[a + at3];
      double b0 = wb[b + at0];
      double b1 = wb[b + at1];
      double b2 = wb[b + at2];
      double b3 = wb[b + at3];
      double c0 = wc[c + at0];
      double c1 = wc[c + at1];
      double c2 = wc[c + at2];
      double c3 = wc[c + at3];
      double d0 = wd[d + at0];
      double d1 = wd[d + at1];
      double d2 = wd[d + at2];
      double d3 = wd[d + at3];
      double[] x0 = x[column];
      double[] x1 = x[column + 1];
      double[] x2 = x[column + 2];
      double[] x3 = x[column + 3];
      for (int s = 0; s < count; s++) {
        double p = x0[s];
        double q = x1[s];
        double u = x2[s];
        double v = x3[s];
        outA[s] = four(a0, p, a1, q, a2, u, a3, v, outA[s]);
        outB[s] = four(b0, p, b1, q, b2, u, b3, v, outB[s]);
        outC[s] = four(c0, p, c1, q, c2, u, c3, v, outC[s]);
        outD[s] = four(d0, p, d1, q, d2, u, d3, v, outD[s]);
      }
    }
    return column;
  }

  private static double four(
      double a, double p, double b, double q, double c, double u, double d, double v, double sum) {
    double first = MultiplyAdd.of(b, q, MultiplyAdd.of(a, p, sum));
    return MultiplyAdd.of(d, v, MultiplyAdd.of(c, u, first));
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
