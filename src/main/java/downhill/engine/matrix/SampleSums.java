package downhill.engine.matrix;

import java.util.Arrays;

/**
 * Sums over the samples of a batch, g(r, c) += Σₛ x[r][s] · y[c][s], or their means.
 *
 * <p>A wide y is turned round, [sample][column], so that the columns of g stand side by side as the
 * samples do elsewhere; else a wide x is, and g is worked on column by column; what is narrow is
 * summed pair by pair. Either way every sum goes through its samples in their order, one fused
 * multiply-add after the other: the same numbers give the same bits. All memory is taken in the
 * constructor. Not safe for use by several threads.
 */
public final class SampleSums {
  /** From how many columns on turning y round pays. */
  private static final int WIDE = 16;

  private static final int BLOCK = 4;

  /** How many rows of g are worked on together, while a few samples of y stay in near memory. */
  private static final int TALL = 16;

  private final double[][] turned;
  private final double[][] sums;
  private final double[][] rows;

  /**
   * Takes the memory.
   *
   * @param widest the most rows of x or columns of y there will be
   * @param capacity the most samples there will be
   */
  public SampleSums(int widest, int capacity) {
    boolean wide = widest >= WIDE;
    this.turned = new double[wide ? capacity : 0][Lanes.of(widest)];
    this.sums = new double[wide ? TALL : 0][Lanes.of(widest)];
    this.rows = new double[TALL][];
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
    if (y.length >= WIDE && x.length >= 2 * BLOCK) {
      addToRows(x, y, count, g, start, false, 1);
    } else if (x.length >= WIDE && y.length >= 2 * BLOCK) {
      addToColumns(x, y, count, g, start, false, 1);
    } else {
      PairSums.add(x, y, count, g, start);
    }
  }

  /** Puts the means, the sums divided by the number of samples, in the place of what is there. */
  public void mean(double[][] x, double[][] y, int count, double[] g, int start) {
    double share = 1.0 / count;
    if (y.length >= WIDE && x.length >= 2 * BLOCK) {
      addToRows(x, y, count, g, start, true, share);
    } else if (x.length >= WIDE && y.length >= 2 * BLOCK) {
      addToColumns(x, y, count, g, start, true, share);
    } else {
      int end = start + x.length * y.length;
      Arrays.fill(g, start, end, 0);
      PairSums.add(x, y, count, g, start);
      for (int i = start; i < end; i++) {
        g[i] *= share;
      }
    }
  }

  private void addToRows(
      double[][] x, double[][] y, int count, double[] g, int start, boolean anew, double share) {
    int width = y.length;
    turn(y, count);
    for (int from = 0; from < x.length; from += TALL) {
      int height = Math.min(TALL, x.length - from);
      int at = start + from * width;
      for (int i = 0; i < height; i++) {
        if (anew) {
          Arrays.fill(sums[i], 0, Lanes.of(width), 0);
        } else {
          System.arraycopy(g, at + i * width, sums[i], 0, width);
        }
      }
      addTurned(x, from, height, width, count);
      for (int i = 0; i < height; i++) {
        multiply(sums[i], share, width);
        System.arraycopy(sums[i], 0, g, at + i * width, width);
      }
    }
  }

  private void addToColumns(
      double[][] x, double[][] y, int count, double[] g, int start, boolean anew, double share) {
    int width = y.length;
    turn(x, count);
    for (int from = 0; from < width; from += TALL) {
      int height = Math.min(TALL, width - from);
      for (int i = 0; i < height; i++) {
        double[] column = sums[i];
        for (int r = 0; r < x.length; r++) {
          column[r] = anew ? 0 : g[start + r * width + from + i];
        }
      }
      addTurned(y, from, height, x.length, count);
      for (int i = 0; i < height; i++) {
        double[] column = sums[i];
        for (int r = 0; r < x.length; r++) {
          g[start + r * width + from + i] = column[r] * share;
        }
      }
    }
  }

  private static void multiply(double[] row, double share, int count) {
    if (share != 1) {
      for (int c = 0; c < count; c++) {
        row[c] *= share;
      }
    }
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

  /**
   * Adds to sums that stand in rows of their own, as long as there are turned columns. A last block
   * that is not full goes on with its last row, into sums that nobody reads.
   */
  private void addTurned(double[][] x, int from, int height, int width, int count) {
    for (int i = 0; i < TALL; i++) {
      rows[i] = x[from + Math.min(i, height - 1)];
    }
    int lanes = Lanes.of(width);
    int s = 0;
    for (; s + 4 <= count; s += 4) {
      for (int i = 0; i < height; i += BLOCK) {
        RowBlocks.fourByFours(
            rows[i],
            0,
            rows[i + 1],
            0,
            rows[i + 2],
            0,
            rows[i + 3],
            0,
            1,
            turned,
            s,
            s + 4,
            sums,
            i,
            lanes);
      }
    }
    for (; s < count; s++) {
      for (int i = 0; i < height; i += BLOCK) {
        RowBlocks.fourByOne(
            rows[i][s], rows[i + 1][s], rows[i + 2][s], rows[i + 3][s], turned[s], sums, i, lanes);
      }
    }
  }
}
