package downhill.engine.matrix;

/**
 * Weighs the rows of a batch, [unit][sample], and adds them up.
 *
 * <p>Weights are a matrix inside a flat array: entry (r, c) stands at {@code start + r · rowStride
 * + c · columnStride}. Every sum is formed in the order of its columns, one fused multiply-add
 * after the other, however the work is cut into blocks: the same numbers give the same bits.
 */
public final class BatchProducts {
  /**
   * How many rows of x are used again and again before the next: they stay in the nearest cache.
   */
  private static final int NEAR = 32;

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
    for (int from = 0; from < x.length; from += NEAR) {
      int to = Math.min(from + NEAR, x.length);
      int r = 0;
      for (; r + 4 <= out.length; r += 4) {
        RowBlocks.addToFour(
            w, start + r * rowStride, rowStride, columnStride, x, from, to, out, r, count);
      }
      for (; r < out.length; r++) {
        addToOne(w, start + r * rowStride, columnStride, x, from, to, out[r], count);
      }
    }
  }

  private static void addToOne(
      double[] w,
      int start,
      int columnStride,
      double[][] x,
      int from,
      int to,
      double[] out,
      int count) {
    int c = from;
    int a = start + c * columnStride;
    for (; c + 4 <= to; c += 4, a += 4 * columnStride) {
      RowBlocks.oneByFour(w, a, columnStride, x, c, out, count);
    }
    for (; c + 2 <= to; c += 2, a += 2 * columnStride) {
      RowBlocks.oneByTwo(w[a], w[a + columnStride], x[c], x[c + 1], out, count);
    }
    if (c < to) {
      RowBlocks.oneByOne(w[a], x[c], out, count);
    }
  }
}
