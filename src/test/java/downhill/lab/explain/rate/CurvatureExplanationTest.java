package downhill.lab.explain.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Runs;
import downhill.data.BuiltinDataset;
import downhill.lab.explain.rate.CurvatureExplanation.Method;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import org.junit.jupiter.api.Test;

/** λ, its direction and the second derivatives, against the formulas of a two by two matrix. */
final class CurvatureExplanationTest {
  private static final int[] NONE = {};

  private final Experiment line =
      Runs.regression(BuiltinDataset.LINE, 40, new FitSettings(10, 40, false, 0, 1));

  /** H = 2/n · [Σx² Σx; Σx n] for a line. */
  private double entry(int row, int column) {
    double sum = 0;
    for (double[] x : line.training().features()) {
      sum += (row == 0 ? x[0] : 1) * (column == 0 ? x[0] : 1);
    }
    return 2 * sum / line.training().size();
  }

  private double root(int sign) {
    double half = (entry(0, 0) - entry(1, 1)) / 2;
    return (entry(0, 0) + entry(1, 1)) / 2
        + sign * Math.sqrt(half * half + entry(0, 1) * entry(0, 1));
  }

  private CurvatureExplanation curvature(boolean steepest) {
    return CurvatureExplanation.of(line, line.start(), NONE, steepest, () -> false).orElseThrow();
  }

  @Test
  void aLineHasTheRootsOfItsTwoByTwoMatrix() {
    assertThat(curvature(true).lambda()).isCloseTo(root(1), within(1e-12));
    assertThat(curvature(false).lambda()).isCloseTo(root(-1), within(1e-12));
    assertThat(curvature(true).method()).isEqualTo(new Method.Eigenvalues(2));
    assertThat(curvature(true).residual()).isLessThan(1e-12);
  }

  @Test
  void theSharesAddUpToTheCurvature() {
    double sum = curvature(true).shares().stream().mapToDouble(share -> share.product()).sum();
    assertThat(sum).isCloseTo(root(1), within(1e-12));
  }

  @Test
  void secondDerivativesAreSumsOverTheRows() {
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        assertThat(SecondDerivative.of(line, line.start(), row, column).value())
            .isCloseTo(entry(row, column), within(1e-12));
      }
    }
  }

  @Test
  void aFrozenWeightLeavesTheOtherOnesOwnCurvature() {
    var alone =
        CurvatureExplanation.of(line, line.start(), new int[] {1}, true, () -> false).orElseThrow();
    assertThat(alone.lambda()).isCloseTo(entry(0, 0), within(1e-12));
    assertThat(alone.share(1)).isEmpty();
  }

  @Test
  void elsewhereTheSlopesToBothSidesAgreeWithTheEngine() {
    Experiment bent = Runs.twoClasses(BuiltinDataset.MOONS, 40, 3);
    var found = CurvatureExplanation.of(bent, bent.start(), NONE, true, () -> false).orElseThrow();
    assertThat(found.method()).isInstanceOf(Method.Lanczos.class);
    assertThat(found.residual()).isLessThan(1e-5);
    var second = SecondDerivative.of(bent, bent.start(), 0, 2);
    assertThat(((SecondDerivative.Cause.Slopes) second.cause()).estimate())
        .isCloseTo(second.value(), within(1e-7));
  }

  @Test
  void theBestLineSolvesTheNormalEquations() {
    var best = BestWeight.of(line, 0).orElseThrow();
    double left = best.terms().stream().mapToDouble(term -> term.product()).sum();
    assertThat(left).isCloseTo(best.right(), within(1e-9 * Math.abs(best.right())));
  }
}
