package downhill.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.initializer.HeUniform;
import downhill.engine.initializer.Zeros;
import downhill.engine.layer.Dense;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The flat order of weights, their first values, and the shape of networks. */
final class WeightsTest {
  private static final Sequential NETWORK =
      new Sequential(3, List.of(new Dense(2, new Tanh()), new Dense(1, new Linear())));

  @Test
  void flatOrderIsKernelByInputThenBias() {
    assertThat(NETWORK.parameterCount()).isEqualTo(3 * 2 + 2 + 2 + 1);
    Weights weights = Weights.zeros(NETWORK);
    for (int i = 0; i < weights.size(); i++) {
      weights.set(i, i);
    }
    assertThat(weights.kernel(0, 0, 1)).isEqualTo(1);
    assertThat(weights.kernel(0, 2, 0)).isEqualTo(4);
    assertThat(weights.bias(0, 1)).isEqualTo(7);
    assertThat(weights.kernel(1, 1, 0)).isEqualTo(9);
    assertThat(weights.bias(1, 0)).isEqualTo(10);
  }

  @Test
  void copiesAreApart() {
    Weights weights = Weights.initialized(NETWORK, 3);
    Weights copy = weights.copy();
    weights.setKernel(0, 0, 0, 9);
    assertThat(copy.kernel(0, 0, 0)).isNotEqualTo(9);
    copy.copyFrom(weights);
    assertThat(copy.toArray()).containsExactly(weights.toArray());
  }

  @Test
  void everyNumberMustBeFinite() {
    Weights weights = Weights.zeros(NETWORK);
    assertThat(weights.isFinite()).isTrue();
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1.0 / 0}) {
      weights.set(5, bad);
      assertThat(weights.isFinite()).isFalse();
    }
  }

  @Test
  void layersDrawFromStreamsOfTheirOwn() {
    Sequential other =
        new Sequential(
            3,
            List.of(
                new Dense(2, new Tanh(), new Zeros(), new HeUniform()),
                new Dense(1, new Linear())));
    Weights one = Weights.initialized(NETWORK, 3);
    Weights two = Weights.initialized(other, 3);
    assertThat(two.kernel(0, 0, 0)).isZero();
    assertThat(two.bias(0, 0)).isNotZero();
    assertThat(two.kernel(1, 0, 0)).isEqualTo(one.kernel(1, 0, 0));
    assertThat(Weights.initialized(NETWORK, 4).kernel(1, 0, 0)).isNotEqualTo(one.kernel(1, 0, 0));
  }

  @Test
  void forwardPassIsTheFormula() {
    Weights weights = Weights.zeros(NETWORK);
    weights.setKernel(0, 1, 0, 2);
    weights.setBias(0, 0, -0.5);
    weights.setKernel(1, 0, 0, 3);
    weights.setBias(1, 0, 1);
    ForwardPass forward = new ForwardPass(NETWORK, 4);
    forward.run(weights, new double[][] {{9, 9, 9}, {7, 0.5, 7}}, 1, 1);
    assertThat(forward.preactivation(0, 0, 0)).isEqualTo(0.5);
    assertThat(forward.activation(1, 0, 0)).isEqualTo(3 * new Tanh().value(0.5) + 1);
  }

  @Test
  void impossibleShapesAreRefused() {
    assertThatThrownBy(() -> new Dense(0, new Tanh()))
        .hasMessage("units must be 1 to 4096. Received: 0");
    Dense softmax = new Dense(2, new Softmax());
    assertThatThrownBy(() -> new Sequential(1, List.of(softmax, softmax)))
        .hasMessageContaining("softmax must be the last layer's activation");
    assertThatThrownBy(() -> new Sequential(0, List.of(softmax)))
        .hasMessage("inputs must be positive. Received: 0");
    List<Dense> many = Collections.nCopies(33, new Dense(1, new Tanh()));
    assertThatThrownBy(() -> new Sequential(1, many)).hasMessageEndingWith("Received: 33");
    List<Dense> wide = Collections.nCopies(3, new Dense(4096, new Tanh()));
    assertThatThrownBy(() -> new Sequential(1, wide))
        .hasMessageStartingWith("parameters must be at most 10000000.");
  }
}
