package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weights go to the numbers of a file and back: kernel[input][unit], as Keras has them. */
final class LayerWeightsTest {
  private static final Sequential MODEL =
      new Sequential(2, List.of(new Dense(3, new Tanh()), new Dense(1, new Linear())));

  @Test
  void everyNumberHasItsPlace() {
    Weights weights = Weights.zeros(MODEL);
    weights.setKernel(0, 1, 2, 5);
    weights.setBias(0, 1, 6);
    weights.setKernel(1, 2, 0, 7);
    weights.setBias(1, 0, 8);
    List<LayerWeights> layers = LayerWeights.of(weights);
    assertThat(layers).hasSize(2);
    assertThat(layers.get(0).kernel()).isDeepEqualTo(new double[][] {{0, 0, 0}, {0, 0, 5}});
    assertThat(layers.get(0).bias()).containsExactly(0, 6, 0);
    assertThat(layers.get(1).kernel()).isDeepEqualTo(new double[][] {{0}, {0}, {7}});
    assertThat(layers.get(1).bias()).containsExactly(8);
    Weights back = Weights.zeros(MODEL);
    for (int layer = 0; layer < 2; layer++) {
      layers.get(layer).putInto(back, layer);
    }
    assertThat(back.toArray()).containsExactly(weights.toArray());
  }

  @Test
  void areEqualByTheirNumbers() {
    LayerWeights one = new LayerWeights(new double[][] {{1, 2}}, new double[] {3, 4});
    LayerWeights same = new LayerWeights(new double[][] {{1, 2}}, new double[] {3, 4});
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one)
        .isNotEqualTo(new LayerWeights(new double[][] {{1, 2}}, new double[] {3, 5}))
        .isNotEqualTo(new LayerWeights(new double[][] {{1, 0}}, new double[] {3, 4}))
        .isNotEqualTo("one");
    assertThat(one.hashCode())
        .isNotEqualTo(new LayerWeights(new double[][] {{1, 2}}, new double[] {3, 5}).hashCode());
  }
}
