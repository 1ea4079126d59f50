package downhill.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BuiltinDatasetTest {
  private static Dataset usual(BuiltinDataset set, double noise, long seed) {
    return set.generate(set.usualRows(), noise, seed, set.minClasses());
  }

  @Test
  void iceCreamFollowsTheLecturesFormula() {
    Dataset data = BuiltinDataset.ICE_CREAM.generate(2000, 0, 7, 0);
    assertThat(data.features()).containsExactly("temperature", "humidity", "discount");
    for (int r = 0; r < data.size(); r++) {
      double[] x = data.rows()[r];
      assertThat(x[0]).isBetween(20.0, 38.0);
      assertThat(x[1]).isBetween(20.0, 90.0);
      assertThat(x[2]).isBetween(0.0, 0.5);
      assertThat(data.targets()[r])
          .isCloseTo(10 * x[0] - 2 * x[1] + 20 * x[2] + 4, within(1e-9))
          .isPositive();
    }
    // The standard deviation of a uniform column is its width over the root of 12.
    assertThat(Math.sqrt(StatUtils.populationVariance(column(data, 0))))
        .isCloseTo(18 / Math.sqrt(12), within(0.2));
    assertThat(new PearsonsCorrelation().correlation(column(data, 0), column(data, 1)))
        .isCloseTo(0, within(0.06));
  }

  @Test
  void iceCreamStaysPositiveUnderStrongNoise() {
    Dataset data = BuiltinDataset.ICE_CREAM.generate(5000, 200, 1, 0);
    assertThat(Arrays.stream(data.targets()).min().orElseThrow()).isPositive();
  }

  @Test
  void noiseIsAStandardDeviation() {
    Dataset exact = BuiltinDataset.LINE.generate(20000, 0, 5, 0);
    Dataset noisy = BuiltinDataset.LINE.generate(20000, 0.5, 5, 0);
    double[] noise = new double[exact.size()];
    for (int r = 0; r < noise.length; r++) {
      assertThat(noisy.rows()[r]).containsExactly(exact.rows()[r]);
      noise[r] = noisy.targets()[r] - exact.targets()[r];
    }
    assertThat(StatUtils.mean(noise)).isCloseTo(0, within(0.02));
    assertThat(StatUtils.variance(noise)).isCloseTo(0.25, within(0.01));
  }

  @ParameterizedTest
  @EnumSource
  void sameSeedGivesTheSameBits(BuiltinDataset set) {
    double noise = set.measured() ? 0 : 0.1;
    Dataset once = usual(set, noise, 3);
    Dataset twice = usual(set, noise, 3);
    Dataset other = usual(set, noise, 4);
    assertThat(once.rows()).isDeepEqualTo(twice.rows());
    assertThat(once.targets()).containsExactly(twice.targets());
    assertThat(Arrays.deepEquals(once.rows(), other.rows())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"XOR", "CIRCLES", "MOONS", "SPIRALS", "BLOBS", "IRIS"})
  void everyClassIsThereAsOftenAsTheOthers(BuiltinDataset set) {
    int classes = set.maxClasses();
    int rows = set.measured() ? set.usualRows() : 60 * classes;
    Dataset data = set.generate(rows, 0, 1, classes);
    assertThat(data.classes()).hasSize(classes);
    for (int k = 0; k < classes; k++) {
      double wanted = k;
      assertThat(Arrays.stream(data.targets()).filter(y -> y == wanted).count())
          .isEqualTo(rows / classes);
    }
  }

  @Test
  void xorIsTheProductOfSigns() {
    Dataset data = BuiltinDataset.XOR.generate(200, 0, 1, 2);
    for (int r = 0; r < data.size(); r++) {
      double product = data.rows()[r][0] * data.rows()[r][1];
      assertThat(product < 0).isEqualTo(data.targets()[r] == 1);
    }
  }

  @Test
  void circlesAreApartByRadius() {
    Dataset data = BuiltinDataset.CIRCLES.generate(300, 0, 1, 2);
    for (int r = 0; r < data.size(); r++) {
      double radius = Math.hypot(data.rows()[r][0], data.rows()[r][1]);
      assertThat(radius > 1.8).isEqualTo(data.targets()[r] == 1);
    }
  }

  @Test
  void measuredSetsAreThePublishedOnes() {
    Dataset iris = usual(BuiltinDataset.IRIS, 0, 0);
    assertThat(iris.classes()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(StatUtils.mean(column(iris, 0))).isCloseTo(5.8433333333, within(1e-9));
    assertThat(iris.unitOf("petal_width")).isEqualTo("cm");
    Dataset penguins = usual(BuiltinDataset.PENGUINS, 0, 0);
    assertThat(penguins.features())
        .containsExactly("flipper_length_mm", "bill_length_mm", "bill_depth_mm");
    assertThat(StatUtils.mean(column(penguins, 0))).isCloseTo(200.915, within(5e-4));
    assertThat(StatUtils.mean(penguins.targets())).isCloseTo(4201.754, within(5e-4));
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BuiltinDataset.IRIS.generate(151, 0, 0, 3))
        .withMessage("rows must be 1 to 150. Received: 151");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BuiltinDataset.SPIRALS.generate(10, 0, 0, 4))
        .withMessage("classes must be 2 to 3. Received: 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BuiltinDataset.LINE.generate(10, -1, 0, 0))
        .withMessageContaining("noise must be 0 to");
  }

  private static double[] column(Dataset data, int column) {
    return Arrays.stream(data.rows()).mapToDouble(row -> row[column]).toArray();
  }
}
