package downhill.engine.model;

import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import java.util.List;

/**
 * The shape of a network: layers one after another, the outputs of each the inputs of the next.
 *
 * @param inputs features of a sample, at least 1
 * @param layers 1 to 32 layers; softmax only as the last
 */
public record Sequential(int inputs, List<Dense> layers) {
  /** The most layers a network may have. */
  public static final int MAX_LAYERS = 32;

  /** The most kernel entries and biases a network may have. */
  public static final int MAX_PARAMETERS = 10_000_000;

  /** Checks the shape and takes its own copy of the list. */
  public Sequential {
    layers = List.copyOf(layers);
    if (inputs < 1) {
      throw new IllegalArgumentException("inputs must be positive. Received: " + inputs);
    }
    if (layers.isEmpty() || layers.size() > MAX_LAYERS) {
      throw new IllegalArgumentException(
          "layers must number 1 to " + MAX_LAYERS + ". Received: " + layers.size());
    }
    for (Dense layer : layers.subList(0, layers.size() - 1)) {
      if (layer.activation() instanceof Softmax) {
        throw new IllegalArgumentException(
            "softmax must be the last layer's activation. Received: softmax in a hidden layer");
      }
    }
    if (countParameters(inputs, layers) > MAX_PARAMETERS) {
      throw new IllegalArgumentException(
          "parameters must be at most "
              + MAX_PARAMETERS
              + ". Received: "
              + countParameters(inputs, layers));
    }
  }

  /** Returns how many weights there are, kernels and biases together. */
  public int parameterCount() {
    return (int) countParameters(inputs, layers);
  }

  /** Returns how many numbers the last layer gives. */
  public int outputs() {
    return lastLayer().units();
  }

  /** Returns the last layer. */
  public Dense lastLayer() {
    return layers.getLast();
  }

  /** Returns how many layers there are, the inputs not counted. */
  public int layerCount() {
    return layers.size();
  }

  /**
   * Returns how many numbers flow into a layer.
   *
   * @param layer 0 for the first Dense layer
   */
  public int inputsOf(int layer) {
    return layer == 0 ? inputs : layers.get(layer - 1).units();
  }

  /** Returns how many numbers the widest place has: the inputs, or the units of a layer. */
  public int widest() {
    int widest = inputs;
    for (Dense layer : layers) {
      widest = Math.max(widest, layer.units());
    }
    return widest;
  }

  private static long countParameters(int inputs, List<Dense> layers) {
    long count = 0;
    long width = inputs;
    for (Dense layer : layers) {
      count += width * layer.units() + layer.units();
      width = layer.units();
    }
    return count;
  }
}
