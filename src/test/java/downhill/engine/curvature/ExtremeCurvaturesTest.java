package downhill.engine.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Tanh;
import downhill.engine.curvature.ExtremeCurvatures.Found;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search finds the ends of spectra that are known without it. */
final class ExtremeCurvaturesTest {
  private static final int[] NONE = {};
  private static final int FEATURES = 600;

  /**
   * Rows ±c·e for each feature: their products vanish, so that the Hessian is diagonal by hand: 2/n
   * · 2c² along a feature and 2 along the bias, with n = 1200.
   */
  private static Hessian diagonal(double[] c) {
    double[][] features = new double[2 * FEATURES][FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      features[2 * i][i] = c[i];
      features[2 * i + 1][i] = -c[i];
    }
    Samples samples = new Samples(features, new double[2 * FEATURES][1]);
    return new Hessian(wide(), new MeanSquaredError(), samples);
  }

  private static Sequential wide() {
    return new Sequential(FEATURES, List.of(new Dense(1, new Linear())));
  }

  private static double[] lengths() {
    SeededGenerator random = new SeededGenerator(5);
    double[] c = new double[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      c[i] = random.nextUniform(10, 30);
    }
    c[17] = 60;
    c[300] = 5;
    c[301] = 3;
    return c;
  }

  @Test
  void findsBothEndsOfADiagonalHessian() {
    Weights at = Weights.zeros(wide());

    Found found =
        new ExtremeCurvatures(diagonal(lengths())).search(at, NONE, () -> false).orElseThrow();

    assertThat(found.curvature().lambdaMax()).isCloseTo(2 * 2 * 3600 / 1200.0, within(1e-9));
    assertThat(found.curvature().lambdaMin()).isCloseTo(2 * 2 * 9 / 1200.0, within(1e-9));
    assertThat(found.curvature().exact()).isTrue();
    assertThat(found.residualMax()).isLessThan(1e-7);
    assertThat(found.residualMin()).isLessThan(1e-7);
    assertThat(found.products()).isLessThan(FEATURES);
  }

  @Test
  void weightsThatStayDoNotCount() {
    Weights at = Weights.zeros(wide());
    int[] frozen = {17, 301};

    Found found =
        new ExtremeCurvatures(diagonal(lengths())).search(at, frozen, () -> false).orElseThrow();

    assertThat(found.curvature().lambdaMax()).isLessThan(2 * 2 * 900 / 1200.0 + 1e-9);
    assertThat(found.curvature().lambdaMin()).isCloseTo(2 * 2 * 25 / 1200.0, within(1e-9));
  }

  @Test
  void agreesWithTheWholeMatrixOfANetwork() {
    Sequential model =
        new Sequential(
            2,
            List.of(
                new Dense(16, new Tanh()), new Dense(16, new Tanh()), new Dense(1, new Sigmoid())));
    SeededGenerator random = new SeededGenerator(3);
    double[][] features = new double[80][2];
    double[][] targets = new double[80][1];
    for (int r = 0; r < features.length; r++) {
      features[r][0] = random.nextNormal();
      features[r][1] = random.nextNormal();
      targets[r][0] = features[r][0] * features[r][1] > 0 ? 1 : 0;
    }
    Hessian hessian = new Hessian(model, new BinaryCrossentropy(), new Samples(features, targets));
    Weights at = Weights.initialized(model, 9);

    Curvature whole = hessian.curvature(at);
    Found found = new ExtremeCurvatures(hessian).search(at, NONE, () -> false).orElseThrow();

    assertThat(whole.lambdaMin()).isNegative();
    assertThat(found.curvature().lambdaMax()).isCloseTo(whole.lambdaMax(), within(1e-9));
    assertThat(found.curvature().lambdaMin()).isCloseTo(whole.lambdaMin(), within(1e-9));
    assertThat(found.curvature().exact()).isFalse();
  }

  @Test
  void aHessianOfZerosHasNoBend() {
    Sequential model = new Sequential(3, List.of(new Dense(2, new Tanh()), sigmoid()));
    Hessian hessian =
        new Hessian(model, new BinaryCrossentropy(), new Samples(new double[2][3], ones()));
    // The inputs are 0 and the hidden units too: of the kernels nothing is felt.
    int[] biases = {6, 7, 10};
    Found found =
        new ExtremeCurvatures(hessian)
            .search(Weights.zeros(model), biases, () -> false)
            .orElseThrow();
    assertThat(found.curvature().lambdaMax()).isZero();
    assertThat(found.curvature().lambdaMin()).isZero();
  }

  private static Dense sigmoid() {
    return new Dense(1, new Sigmoid());
  }

  private static double[][] ones() {
    return new double[][] {{1}, {1}};
  }

  @Test
  void weightsThatAreNotFiniteGiveNoCurvature() {
    Sequential line = new Sequential(1, List.of(new Dense(1, new Linear())));
    Samples samples = new Samples(new double[][] {{1e200}}, new double[][] {{1}});
    Hessian hessian = new Hessian(line, new MeanSquaredError(), samples);
    Found found =
        new ExtremeCurvatures(hessian).search(Weights.zeros(line), NONE, () -> false).orElseThrow();
    assertThat(found.curvature().lambdaMax()).isNaN();
    assertThat(found.curvature().lambdaMin()).isNaN();
  }

  @Test
  void aCancelledSearchFindsNothing() {
    Weights at = Weights.zeros(wide());
    assertThat(new ExtremeCurvatures(diagonal(lengths())).search(at, NONE, () -> true)).isEmpty();
  }

  @Test
  void largerNetworksAreRefused() {
    Sequential large = new Sequential(1000, List.of(new Dense(5, new Linear())));
    Samples samples = new Samples(new double[1][1000], new double[1][5]);
    var search = new ExtremeCurvatures(new Hessian(large, new MeanSquaredError(), samples));
    assertThatThrownBy(() -> search.search(Weights.zeros(large), NONE, () -> false))
        .hasMessage("parameters must be at most 5000. Received: 5005");
  }
}
