package downhill.scenario;

import downhill.engine.model.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The weights of one layer as a scenario and a report write them.
 *
 * @param kernel [input][unit], as in Keras
 * @param bias one number a unit
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by value below.
public record LayerWeights(double[][] kernel, double[] bias) {

  /** Returns weights, or gradients, layer by layer. */
  public static List<LayerWeights> of(Weights weights) {
    List<LayerWeights> layers = new ArrayList<>();
    for (int layer = 0; layer < weights.layerCount(); layer++) {
      double[][] kernel = new double[weights.inputs(layer)][weights.units(layer)];
      double[] bias = new double[weights.units(layer)];
      for (int u = 0; u < bias.length; u++) {
        bias[u] = weights.bias(layer, u);
        for (int i = 0; i < kernel.length; i++) {
          kernel[i][u] = weights.kernel(layer, i, u);
        }
      }
      layers.add(new LayerWeights(kernel, bias));
    }
    return List.copyOf(layers);
  }

  /** Writes these numbers into one layer of a network's weights, whose shape they must have. */
  public void putInto(Weights weights, int layer) {
    for (int u = 0; u < bias.length; u++) {
      weights.setBias(layer, u, bias[u]);
      for (int i = 0; i < kernel.length; i++) {
        weights.setKernel(layer, i, u, kernel[i][u]);
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LayerWeights that
        && Arrays.deepEquals(kernel, that.kernel)
        && Arrays.equals(bias, that.bias);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(kernel) + Arrays.hashCode(bias);
  }
}
