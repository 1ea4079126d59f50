package downhill.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.matrix.Tiny;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A network that is sure of its samples has derivatives as small as e^-700: numbers that a double
 * cannot hold in full would make every product with them a hundred times as slow.
 */
final class SureNetworkTest {
  private static final double[][] ROW = {{1.0}};

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 400, 580, 640, 700, 708, 712, 744, 800})
  void computesWithNumbersThatAreHeldInFull(double logit) {
    Sequential classes =
        new Sequential(1, List.of(new Dense(1, new Relu()), new Dense(2, new Softmax())));
    check(classes, new CategoricalCrossentropy(), new double[][] {{0, 1}}, logit);

    Sequential yesOrNo =
        new Sequential(1, List.of(new Dense(1, new Linear()), new Dense(1, new Sigmoid())));
    check(yesOrNo, new BinaryCrossentropy(), new double[][] {{0}}, logit);
  }

  /** Takes that logit from the first output, through a hidden unit whose weight is 1/1000 of it. */
  private static void check(Sequential model, Loss loss, double[][] target, double logit) {
    Weights weights = Weights.zeros(model);
    weights.setKernel(0, 0, 0, logit / 1000);
    weights.setKernel(1, 0, 0, -1000);
    Backpropagation backpropagation = new Backpropagation(model, loss, 1);
    Weights gradients = Weights.zeros(model);

    backpropagation.run(weights, new Samples(ROW, target), gradients);

    // p - y of what is wrong: 1 / (1 + e^logit) for two classes and for one sigmoid.
    double delta = backpropagation.deltas(1)[0][0];
    double exact = 1 / (1 + Math.exp(logit));
    if (exact > 1e-240) {
      assertThat(delta).isCloseTo(exact, withPercentage(1e-9));
    } else {
      assertThat(delta).isBetween(0.0, 1e-240);
    }
    assertThat(Arrays.stream(gradients.toArray()).filter(SureNetworkTest::notHeldInFull)).isEmpty();
    assertThat(notHeldInFull(backpropagation.deltas(0)[0][0])).isFalse();
  }

  private static boolean notHeldInFull(double number) {
    return number != 0 && Math.abs(number) < Double.MIN_NORMAL;
  }

  @Test
  void largerNumbersComeBackAsTheyAre() {
    double number = 1.23456789012345e-244;
    assertThat(Tiny.dropped(number)).isEqualTo(number);
    assertThat(Tiny.dropped(-number)).isEqualTo(-number);
    assertThat(Tiny.dropped(1e300)).isEqualTo(1e300);
    assertThat(Tiny.dropped(1e-290)).isZero();
    assertThat(Tiny.dropped(-Double.MIN_VALUE)).isZero();
    assertThat(Tiny.dropped(Double.NaN)).isNaN();
    assertThat(Tiny.dropped(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
