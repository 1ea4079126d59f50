package downhill.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.RandomNetwork;
import downhill.engine.RandomNetwork.Pair;
import downhill.engine.model.Weights;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Backpropagation agrees with central differences of the loss on 500 random networks and more. */
final class GradientCheckTest {
  private static final int NETWORKS_PER_PAIR = 25;
  private static final double H = 6e-6;

  static Stream<Pair> pairs() {
    return RandomNetwork.allowedPairs();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void backpropagationAgreesWithCentralDifferences(Pair pair) {
    int checked = 0;
    int atKinks = 0;
    for (int seed = 0; seed < NETWORKS_PER_PAIR; seed++) {
      RandomNetwork network = RandomNetwork.draw(pair, seed);
      LossFunction function = new LossFunction(network.model(), network.loss(), network.samples());
      Weights gradient = Weights.zeros(network.model());
      function.gradient(network.weights(), gradient);
      for (int i = 0; i < gradient.size(); i++) {
        double difference = centralDifference(function, network.weights(), i, H);
        double closer = centralDifference(function, network.weights(), i, H / 8);
        checked++;
        if (differs(difference, closer, 5e-7)) {
          // Two step sizes disagree: a kink lies in between, and no difference is a derivative.
          atKinks++;
          continue;
        }
        assertThat(differs(gradient.get(i), difference, 1e-6))
            .as("seed %d, weight %d: %s, differences %s", seed, i, gradient.get(i), difference)
            .isFalse();
      }
    }
    assertThat(atKinks).isLessThan(checked / 50 + 1);
  }

  private static boolean differs(double a, double b, double tolerance) {
    return Math.abs(a - b) > tolerance * Math.max(1e-2, Math.max(Math.abs(a), Math.abs(b)));
  }

  private static double centralDifference(LossFunction function, Weights at, int i, double h) {
    double w = at.get(i);
    at.set(i, w + h);
    double above = function.value(at);
    at.set(i, w - h);
    double below = function.value(at);
    at.set(i, w);
    return (above - below) / (2 * h);
  }
}
