package downhill.engine.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sharpest direction of bowls that are known by hand. */
final class SharpestDirectionTest {
  private static final int[] NONE = {};
  private static final Sequential PLANE = new Sequential(3, List.of(new Dense(1, new Linear())));

  /** Rows ±3, ±2 and ±1 along the features: the Hessian is diagonal, 2/6 · (18, 8, 2, 6). */
  private static Hessian bowl() {
    double[][] rows = {{3, 0, 0}, {-3, 0, 0}, {0, 2, 0}, {0, -2, 0}, {0, 0, 1}, {0, 0, -1}};
    return new Hessian(PLANE, new MeanSquaredError(), new Samples(rows, new double[6][1]));
  }

  @Test
  void isTheFirstFeaturesHere() {
    var search = new SharpestDirection(PLANE, bowl());
    for (int again = 0; again < 2; again++) {
      var found = search.search(Weights.zeros(PLANE), NONE, () -> false).orElseThrow();
      assertThat(found.lambdaMax()).isCloseTo(6, within(1e-12));
      assertThat(Math.abs(found.direction()[0])).isCloseTo(1, within(1e-9));
      assertThat(found.direction()[1]).isCloseTo(0, within(1e-6));
      assertThat(found.products()).isBetween(1, 4);
    }
  }

  @Test
  void isAnotherWhereWeightsStay() {
    var search = new SharpestDirection(PLANE, bowl());
    search.search(Weights.zeros(PLANE), NONE, () -> false);
    var found = search.search(Weights.zeros(PLANE), new int[] {0}, () -> false).orElseThrow();
    assertThat(found.lambdaMax()).isCloseTo(8 / 3.0, within(1e-12));
    assertThat(found.direction()[0]).isZero();
    assertThat(Math.abs(found.direction()[1])).isCloseTo(1, within(1e-9));
    int[] all = {0, 1, 2, 3};
    assertThat(search.lambdaMax(Weights.zeros(PLANE), all, () -> false)).hasValue(0);
    assertThat(search.lambdaMax(Weights.zeros(PLANE), NONE, () -> true)).isEmpty();
  }

  @Test
  void theWholeSpectrumLeavesOutWhatStaysToo() {
    Spectrum free = bowl().spectrum(Weights.zeros(PLANE)).orElseThrow();
    assertThat(free.values()).hasSize(4);
    double[] first = {1, 0, 0, 0};
    double share = 0;
    for (int d = 0; d < 4; d++) {
      share += Math.pow(free.along(d, first), 2) * free.values()[d];
    }
    // eᵀHe is the first entry of the diagonal.
    assertThat(share).isCloseTo(6, within(1e-12));
    Spectrum held = bowl().spectrum(Weights.zeros(PLANE), new int[] {0, 3}).orElseThrow();
    assertThat(held.values()).hasSize(2);
    assertThat(held.curvature(true).lambdaMax()).isCloseTo(8 / 3.0, within(1e-12));
    assertThat(held.curvature(true).lambdaMin()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(held.along(0, first)).isZero();
    assertThat(bowl().curvature(Weights.zeros(PLANE)).conditionNumber().orElseThrow())
        .isCloseTo(9, within(1e-12));
  }
}
