package downhill.engine.matrix;

import java.util.Arrays;

/** Sums over the samples of every row, or their means, eight rows at a time. */
public final class RowSums {
  private RowSums() {}

  /** Puts the means, the sums divided by the number of samples, in the place of what is there. */
  public static void mean(double[][] y, int count, double[] g, int start) {
    int end = start + y.length;
    Arrays.fill(g, start, end, 0);
    add(y, count, g, start);
    double share = 1.0 / count;
    for (int i = start; i < end; i++) {
      g[i] *= share;
    }
  }

  /**
   * Adds up rows: g(r) += Σₛ y[r][s].
   *
   * @param y [row][sample]
   * @param count how many samples
   * @param g the flat array that is added to
   * @param start where the entry of row 0 stands
   */
  public static void add(double[][] y, int count, double[] g, int start) {
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
}
