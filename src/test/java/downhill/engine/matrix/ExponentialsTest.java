package downhill.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.random.SeededGenerator;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the exponential of the Java library, whose strict form is within one last place. */
final class ExponentialsTest {
  private static final double ERROR = 4.5e-16;

  private static double of(double x) {
    double[][] rows = {{x}};
    new Exponentials(1).replace(rows, 1);
    return rows[0][0];
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1, 40, 699})
  void agreesWithTheLibrary(double range) {
    SeededGenerator random = new SeededGenerator(7);
    double[][] rows = new double[60][1000];
    double[][] expected = new double[60][1000];
    for (int r = 0; r < rows.length; r++) {
      for (int i = 0; i < rows[r].length; i++) {
        rows[r][i] = random.nextUniform(-range, 0);
        expected[r][i] = StrictMath.exp(rows[r][i]);
      }
    }

    new Exponentials(1000).replace(rows, 1000);

    for (int r = 0; r < rows.length; r++) {
      for (int i = 0; i < rows[r].length; i++) {
        assertThat(Math.abs(rows[r][i] / expected[r][i] - 1)).isLessThan(ERROR);
      }
    }
  }

  @Test
  void everyBinaryDigitCounts() {
    for (int n = 0; n < 1009; n++) {
      double x = -n * Math.log(2);
      assertThat(Math.abs(of(x) / StrictMath.exp(x) - 1)).as("n = %d", n).isLessThan(ERROR);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "-0.0, 1",
    "-4.9e-324, 1",
    "-699.8, 0",
    "-746, 0",
    "-1.7e308, 0",
    "-Infinity, 0",
    "NaN, NaN"
  })
  void atTheEnds(double x, double expected) {
    assertThat(Double.valueOf(of(x))).isEqualTo(Double.valueOf(expected));
  }

  @Test
  void rowsOfEveryLengthAndNothingBehindThem() {
    for (int count : new int[] {1, 3, 33, 100, 511, 512, 513, 700}) {
      double[][] rows = new double[7][count + 1];
      for (double[] row : rows) {
        Arrays.fill(row, -1);
      }
      new Exponentials(700).replace(rows, count);
      for (double[] row : rows) {
        for (int i = 0; i < count; i++) {
          assertThat(Math.abs(row[i] * Math.E - 1)).isLessThan(ERROR);
        }
        assertThat(row[count]).isEqualTo(-1);
      }
    }
  }
}
