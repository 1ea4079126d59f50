package downhill.engine.curvature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import downhill.engine.RandomNetwork;
import downhill.engine.RandomNetwork.Pair;
import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.LossFunction;
import downhill.engine.training.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hessian-vector products agree with central differences of the gradient. */
final class HessianTest {
  private static final double H = 1e-5;
  private static final int NETWORKS_PER_PAIR = 20;

  static Stream<Pair> pairs() {
    return RandomNetwork.allowedPairs();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void productsAgreeWithDifferencesOfGradients(Pair pair) {
    int atKinks = 0;
    for (int seed = 0; seed < NETWORKS_PER_PAIR; seed++) {
      RandomNetwork network = RandomNetwork.draw(pair, seed);
      Weights direction = direction(network.model(), seed);
      Hessian hessian = new Hessian(network.model(), network.loss(), network.samples());
      Weights product = Weights.zeros(network.model());
      hessian.times(network.weights(), direction, product);
      double[] difference = gradientDifference(network, direction, H);
      // When two step sizes disagree, a kink or a pole is near and no difference is a derivative.
      if (distance(difference, gradientDifference(network, direction, H / 4)) > 5e-7) {
        atKinks++;
      } else {
        assertThat(distance(difference, product.toArray())).as("seed %d", seed).isLessThan(1e-6);
      }
    }
    assertThat(atKinks).isLessThanOrEqualTo(NETWORKS_PER_PAIR / 3);
  }

  /** Returns the largest difference, relative where the numbers are above 1. */
  private static double distance(double[] a, double[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]) / Math.max(1, Math.abs(a[i])));
    }
    return largest;
  }

  private static Weights direction(Sequential model, long seed) {
    SeededGenerator generator = new SeededGenerator(seed + 99);
    Weights direction = Weights.zeros(model);
    for (int i = 0; i < direction.size(); i++) {
      direction.set(i, generator.nextUniform(-1, 1));
    }
    return direction;
  }

  private static double[] gradientDifference(RandomNetwork network, Weights direction, double h) {
    LossFunction function = new LossFunction(network.model(), network.loss(), network.samples());
    Weights above = Weights.zeros(network.model());
    Weights below = Weights.zeros(network.model());
    function.gradient(moved(network.weights(), direction, h), above);
    function.gradient(moved(network.weights(), direction, -h), below);
    double[] difference = new double[above.size()];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = (above.get(i) - below.get(i)) / (2 * h);
    }
    return difference;
  }

  private static Weights moved(Weights from, Weights direction, double h) {
    Weights moved = from.copy();
    for (int i = 0; i < moved.size(); i++) {
      moved.set(i, moved.get(i) + h * direction.get(i));
    }
    return moved;
  }

  @Test
  void matrixOfLinearRegressionIsTwoOverNTimesTheProductOfTheRows() {
    Sequential line = new Sequential(1, List.of(new Dense(1, new Linear())));
    Samples samples = new Samples(new double[][] {{1}, {2}, {6}}, new double[][] {{1}, {0}, {0}});
    Hessian hessian = new Hessian(line, new MeanSquaredError(), samples);

    double[][] matrix = hessian.matrix(Weights.zeros(line));

    // 2/3 · [[1 + 4 + 36, 1 + 2 + 6], [9, 3]]
    assertThat(matrix[0]).containsExactly(82 / 3.0, 6);
    assertThat(matrix[1]).containsExactly(6, 2);
  }

  @Test
  void weightsThatAreNotFiniteGiveNoCurvature() {
    Sequential line = new Sequential(1, List.of(new Dense(1, new Linear())));
    Samples samples = new Samples(new double[][] {{1e200}}, new double[][] {{1}});
    Curvature curvature =
        new Hessian(line, new MeanSquaredError(), samples).curvature(Weights.zeros(line));
    assertThat(curvature.lambdaMax()).isNaN();
    assertThat(curvature.conditionNumber()).isEmpty();
  }

  @Test
  void largeNetworksAreRefused() {
    Sequential large = new Sequential(100, List.of(new Dense(5, new Linear())));
    Samples samples = new Samples(new double[1][100], new double[1][5]);
    Hessian hessian = new Hessian(large, new MeanSquaredError(), samples);
    assertThatThrownBy(() -> hessian.matrix(Weights.zeros(large)))
        .hasMessage("parameters must be at most 500. Received: 505");
  }
}
