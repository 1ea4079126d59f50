package downhill.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class StandardizationTest {
  private static final double[][] ROWS = {
    {2, 7}, {4, 7}, {4, 7}, {4, 7}, {5, 7}, {5, 7}, {7, 7}, {9, 7}
  };

  @Test
  void usesThePopulationsDeviation() {
    // The classic example: mean 5, population standard deviation 2.
    Standardization scale = Standardization.of(ROWS, 0, ROWS.length);
    assertThat(scale.mean()[0]).isEqualTo(5);
    assertThat(scale.deviation()[0]).isCloseTo(2, within(1e-15));
    assertThat(scale.apply(new double[] {9, 7})).containsExactly(2, 0);
  }

  @Test
  void constantColumnIsDividedByOne() {
    assertThat(Standardization.constantColumns(ROWS, 0, ROWS.length)).containsExactly(1);
    assertThat(Standardization.of(ROWS, 0, ROWS.length).deviation()[1]).isEqualTo(1);
  }

  @Test
  void constantColumnStaysZeroWhereItsMeanWouldBeRounded() {
    double[][] tenths = new double[7][];
    java.util.Arrays.fill(tenths, new double[] {0.1});
    Standardization scale = Standardization.of(tenths, 0, 7);
    assertThat(scale.apply(tenths)[3]).containsExactly(0);
  }

  @Test
  void measuresOnlyTheNamedRows() {
    assertThat(Standardization.of(ROWS, 1, 3).mean()[0]).isEqualTo(4);
    assertThat(Standardization.constantColumns(ROWS, 1, 3)).containsExactly(0, 1);
  }

  @Test
  void survivesNumbersWhoseSquaresOverflow() {
    double[][] huge = {{-1e200}, {1e200}};
    Standardization scale = Standardization.of(huge, 0, 2);
    assertThat(scale.deviation()[0]).isCloseTo(1e200, within(1e185));
    double[][] tiny = {{-1e-200}, {1e-200}};
    assertThat(Standardization.of(tiny, 0, 2).deviation()[0]).isCloseTo(1e-200, within(1e-215));
  }

  @Test
  void identityChangesNothing() {
    assertThat(Standardization.identity(2).apply(new double[] {3, -4})).containsExactly(3, -4);
  }

  @Test
  void oneHotPutsASingleOne() {
    assertThat(OneHot.encode(new double[] {2, 0}, 4))
        .isDeepEqualTo(new double[][] {{0, 0, 1, 0}, {1, 0, 0, 0}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneHot.encode(new double[] {4}, 4))
        .withMessage("class must be 0 to 3. Received: 4.0");
  }
}
