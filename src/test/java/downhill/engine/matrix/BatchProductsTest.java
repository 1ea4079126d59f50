package downhill.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every block size gives the sum of products, exactly for whole numbers. */
final class BatchProductsTest {
  private static final int SAMPLES = 11;

  private static double[][] wholeNumbers(int rows, int factor) {
    double[][] numbers = new double[rows][SAMPLES + 1];
    for (int r = 0; r < rows; r++) {
      for (int s = 0; s < SAMPLES; s++) {
        numbers[r][s] = (r * 7 + s * factor) % 13 - 6;
      }
    }
    return numbers;
  }

  @Test
  void weightedSumsForEveryWidth() {
    for (int rows = 1; rows <= 6; rows++) {
      for (int columns = 1; columns <= 9; columns++) {
        double[] w = new double[3 + rows * columns];
        for (int i = 0; i < w.length; i++) {
          w[i] = i % 5 - 2;
        }
        double[][] x = wholeNumbers(columns, 3);
        double[][] byRows = wholeNumbers(rows, 5);
        double[][] byColumns = wholeNumbers(rows, 5);
        double[][] before = wholeNumbers(rows, 5);
        BatchProducts.addWeighted(w, 3, columns, 1, x, byRows, SAMPLES);
        BatchProducts.addWeighted(w, 3, 1, rows, x, byColumns, SAMPLES);
        for (int r = 0; r < rows; r++) {
          for (int s = 0; s < SAMPLES; s++) {
            double expectedByRows = before[r][s];
            double expectedByColumns = before[r][s];
            for (int c = 0; c < columns; c++) {
              expectedByRows += w[3 + r * columns + c] * x[c][s];
              expectedByColumns += w[3 + c * rows + r] * x[c][s];
            }
            assertThat(byRows[r][s]).isEqualTo(expectedByRows);
            assertThat(byColumns[r][s]).isEqualTo(expectedByColumns);
          }
          assertThat(byRows[r][SAMPLES]).as("beyond the samples").isZero();
        }
      }
    }
  }

  @Test
  void sumsOverSamplesForEveryWidth() {
    for (int rows = 1; rows <= 33; rows += rows < 9 ? 1 : 6) {
      for (int columns = 1; columns <= 29; columns += columns < 9 ? 1 : 5) {
        double[][] x = wholeNumbers(rows, 3);
        double[][] y = wholeNumbers(columns, 4);
        double[] g = new double[2 + rows * columns];
        Arrays.fill(g, 1);
        new SampleSums(Math.max(rows, columns), SAMPLES).add(x, y, SAMPLES, g, 2);
        for (int r = 0; r < rows; r++) {
          for (int c = 0; c < columns; c++) {
            double expected = 1;
            for (int s = 0; s < SAMPLES; s++) {
              expected += x[r][s] * y[c][s];
            }
            assertThat(g[2 + r * columns + c]).isEqualTo(expected);
          }
        }
        assertThat(g[1]).isEqualTo(1);
      }
    }
  }

  @Test
  void meansAndThoseOfTheBiasesForEveryWidth() {
    for (int rows = 1; rows <= 33; rows += rows < 9 ? 1 : 6) {
      for (int columns = 1; columns <= 29; columns += columns < 9 ? 1 : 5) {
        double[][] x = wholeNumbers(rows, 3);
        double[][] y = wholeNumbers(columns, 4);
        double[] g = new double[3 + (rows + 1) * columns];
        Arrays.fill(g, 1);
        new SampleSums(Math.max(rows, columns), SAMPLES).mean(x, y, SAMPLES, g, 2);
        for (int c = 0; c < columns; c++) {
          double ofBias = 0;
          for (int s = 0; s < SAMPLES; s++) {
            ofBias += y[c][s];
          }
          assertThat(g[2 + rows * columns + c]).isEqualTo(ofBias * (1.0 / SAMPLES));
          for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int s = 0; s < SAMPLES; s++) {
              sum += x[r][s] * y[c][s];
            }
            assertThat(g[2 + r * columns + c]).isEqualTo(sum * (1.0 / SAMPLES));
          }
        }
        assertThat(g[1]).isEqualTo(1);
        assertThat(g[g.length - 1]).isEqualTo(1);
      }
    }
  }

  @Test
  void sumsOfRowsForEveryHeight() {
    for (int rows = 1; rows <= 19; rows++) {
      double[][] y = wholeNumbers(rows, 4);
      double[] g = new double[1 + rows];
      Arrays.fill(g, 2);
      RowSums.add(y, SAMPLES, g, 1);
      assertThat(g[0]).isEqualTo(2);
      for (int r = 0; r < rows; r++) {
        assertThat(g[1 + r]).isEqualTo(2 + Arrays.stream(y[r], 0, SAMPLES).sum());
      }
    }
  }
}
