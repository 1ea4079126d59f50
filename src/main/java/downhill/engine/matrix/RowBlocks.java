package downhill.engine.matrix;

/**
 * The innermost loops: some rows receive some weighted rows, all at one index.
 *
 * <p>Every array is its own object and all are read at the same index, which is what lets the
 * compiler fill wide registers. Four by four is as much as it unrolls: sixteen multiply-adds for
 * eight loads and four stores. The weights of a block are entries of a matrix in one flat array,
 * and are read after the arrays have been looked up: rows are short, and what the compiler does
 * before the first sample counts.
 */
final class RowBlocks {
  private RowBlocks() {}

  /**
   * Four rows of {@code out} from {@code row} on receive rows of {@code x}.
   *
   * @param w holds the weights: the first row gets row 0 of x with the weight at {@code start}
   * @param rowStride how far apart the weights of two rows of out are
   * @param columnStride how far apart the weights of two rows of x are
   * @param from the first row of x
   * @param to the row of x behind the last one
   */
  static void addToFour(
      double[] w,
      int start,
      int rowStride,
      int columnStride,
      double[][] x,
      int from,
      int to,
      double[][] out,
      int row,
      int count) {
    int c = from;
    int at = start + from * columnStride;
    for (; c + 4 <= to; c += 4, at += 4 * columnStride) {
      fourByFour(w, at, rowStride, columnStride, x, c, out, row, count);
    }
    if (c + 2 <= to) {
      fourByTwo(w, at, rowStride, columnStride, x, c, out, row, count);
      c += 2;
      at += 2 * columnStride;
    }
    if (c < to) {
      fourByOne(w, at, rowStride, x[c], out, row, count);
    }
  }

  private static void fourByFour(
      double[] w,
      int at,
      int rowStride,
      int columnStride,
      double[][] x,
      int column,
      double[][] out,
      int row,
      int count) {
    double[] outA = out[row];
    double[] outB = out[row + 1];
    double[] outC = out[row + 2];
    double[] outD = out[row + 3];
    double[] x0 = x[column];
    double[] x1 = x[column + 1];
    double[] x2 = x[column + 2];
    double[] x3 = x[column + 3];
    double a0 = w[at];
    double a1 = w[at + columnStride];
    double a2 = w[at + 2 * columnStride];
    double a3 = w[at + 3 * columnStride];
    int b = at + rowStride;
    double b0 = w[b];
    double b1 = w[b + columnStride];
    double b2 = w[b + 2 * columnStride];
    double b3 = w[b + 3 * columnStride];
    int c = b + rowStride;
    double c0 = w[c];
    double c1 = w[c + columnStride];
    double c2 = w[c + 2 * columnStride];
    double c3 = w[c + 3 * columnStride];
    int d = c + rowStride;
    double d0 = w[d];
    double d1 = w[d + columnStride];
    double d2 = w[d + 2 * columnStride];
    double d3 = w[d + 3 * columnStride];
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

  private static double four(
      double a, double p, double b, double q, double c, double u, double d, double v, double sum) {
    double first = MultiplyAdd.of(b, q, MultiplyAdd.of(a, p, sum));
    return MultiplyAdd.of(d, v, MultiplyAdd.of(c, u, first));
  }

  /** Four rows receive two. */
  private static void fourByTwo(
      double[] w,
      int a,
      int rowStride,
      int columnStride,
      double[][] x,
      int column,
      double[][] out,
      int row,
      int count) {
    double[] outA = out[row];
    double[] outB = out[row + 1];
    double[] outC = out[row + 2];
    double[] outD = out[row + 3];
    double[] x0 = x[column];
    double[] x1 = x[column + 1];
    int b = a + rowStride;
    int c = b + rowStride;
    int d = c + rowStride;
    double a0 = w[a];
    double a1 = w[a + columnStride];
    double b0 = w[b];
    double b1 = w[b + columnStride];
    double c0 = w[c];
    double c1 = w[c + columnStride];
    double d0 = w[d];
    double d1 = w[d + columnStride];
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
  private static void fourByOne(
      double[] w, int at, int rowStride, double[] x, double[][] out, int row, int count) {
    double a = w[at];
    double b = w[at + rowStride];
    double c = w[at + 2 * rowStride];
    double d = w[at + 3 * rowStride];
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
