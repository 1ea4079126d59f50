package downhill.engine.matrix;

import java.util.Arrays;
import java.util.List;

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

  /** How many numbers of these samples there may be. */
  private static final int NEAR = 2100;

  private final double[][] turned;
  private final double[][] sums;

  /** The rows of x that are worked on, one behind the other. */
  private final double[] flat;

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
    this.flat = new double[wide ? TALL * capacity : 0];
  }

  /** Returns the matrices that it works in; their rows may be replaced by longer ones. */
  public List<double[][]> matrices() {
    return List.of(turned, sums);
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
    if (pays(y, x)) {
      addToRows(x, y, count, g, start, false, 1);
    } else if (pays(x, y)) {
      addToColumns(x, y, count, g, start, false, 1);
    } else {
      PairSums.add(x, y, count, g, start);
    }
  }

  /**
   * Puts the means, the sums divided by the number of samples, in the place of what is there, and
   * behind them the means of the rows of y: what a bias sees is always 1.
   */
  public void mean(double[][] x, double[][] y, int count, double[] g, int start) {
    double share = 1.0 / count;
    int biases = start + x.length * y.length;
    if (pays(y, x)) {
      addToRows(x, y, count, g, start, true, share);
      putMeansOfTurned(y.length, count, g, biases);
    } else if (pays(x, y)) {
      addToColumns(x, y, count, g, start, true, share);
      RowSums.mean(y, count, g, biases);
    } else {
      Arrays.fill(g, start, biases, 0);
      PairSums.add(x, y, count, g, start);
      for (int i = start; i < biases; i++) {
        g[i] *= share;
      }
      RowSums.mean(y, count, g, biases);
    }
  }

  /** Returns whether a matrix is wide enough, and the other not too narrow, for turning it. */
  private static boolean pays(double[][] turned, double[][] other) {
    return turned.length >= WIDE && other.length >= 2 * BLOCK;
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
        putShare(sums[i], share, width, g, at + i * width);
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

  private void putMeansOfTurned(int width, int count, double[] g, int at) {
    double[] sum = sums[0];
    Arrays.fill(sum, 0, width, 0);
    int s = 0;
    for (; s + 4 <= count; s += 4) {
      addFour(turned[s], turned[s + 1], turned[s + 2], turned[s + 3], sum, width);
    }
    for (; s < count; s++) {
      double[] sample = turned[s];
      for (int c = 0; c < width; c++) {
        sum[c] += sample[c];
      }
    }
    putShare(sum, 1.0 / count, width, g, at);
  }

  private static void addFour(
      double[] y0, double[] y1, double[] y2, double[] y3, double[] sum, int width) {
    for (int c = 0; c < width; c++) {
      sum[c] = sum[c] + y0[c] + y1[c] + y2[c] + y3[c];
    }
  }

  private static void putShare(double[] row, double share, int count, double[] g, int at) {
    for (int c = 0; c < count; c++) {
      g[at + c] = row[c] * share;
    }
  }

  private void turn(double[][] y, int count) {
    int c = 0;
    for (; c + 8 <= y.length; c += 8) {
      turnEight(y, c, count);
    }
    for (; c < y.length; c++) {
      double[] row = y[c];
      for (int s = 0; s < count; s++) {
        turned[s][c] = row[s];
      }
    }
  }

  private void turnEight(double[][] y, int c, int count) {
    double[] y0 = y[c];
    double[] y1 = y[c + 1];
    double[] y2 = y[c + 2];
    double[] y3 = y[c + 3];
    double[] y4 = y[c + 4];
    double[] y5 = y[c + 5];
    double[] y6 = y[c + 6];
    double[] y7 = y[c + 7];
    for (int s = 0; s < count; s++) {
      double[] sample = turned[s];
      sample[c] = y0[s];
      sample[c + 1] = y1[s];
      sample[c + 2] = y2[s];
      sample[c + 3] = y3[s];
      sample[c + 4] = y4[s];
      sample[c + 5] = y5[s];
      sample[c + 6] = y6[s];
      sample[c + 7] = y7[s];
    }
  }

  /**
   * Adds to sums that stand in rows of their own, as long as there are turned columns. A last block
   * that is not full goes on with its last row, into sums that nobody reads.
   */
  private void addTurned(double[][] x, int from, int height, int width, int count) {
    int whole = Math.ceilDiv(height, BLOCK) * BLOCK;
    for (int i = 0; i < whole; i++) {
      System.arraycopy(x[from + Math.min(i, height - 1)], 0, flat, i * count, count);
    }
    int lanes = Lanes.of(width);
    int near = Math.max(BLOCK, NEAR / lanes / BLOCK * BLOCK);
    for (int first = 0; first < count; first += near) {
      int to = Math.min(first + near, count);
      for (int i = 0; i < height; i += BLOCK) {
        RowBlocks.addToFour(flat, i * count, count, 1, turned, first, to, sums, i, lanes);
      }
    }
  }
}
