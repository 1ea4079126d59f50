package downhill.lab.explain;

import downhill.engine.model.Sequential;

/**
 * Which weight or bias of a network a place in the flat order is.
 *
 * @param index the place, as in {@link downhill.engine.model.Weights#get}
 * @param layer 0 for the first Dense layer
 * @param input which input of the layer the connection comes from; {@value #BIAS} for a bias
 * @param unit which unit of the layer it leads to
 */
public record Parameter(int index, int layer, int input, int unit) {
  /** Stands in place of an input when the parameter is a bias. */
  public static final int BIAS = -1;

  /**
   * Finds the parameter at a place of the flat order.
   *
   * @throws IllegalArgumentException when the network has no such place
   */
  public static Parameter at(Sequential model, int index) {
    int start = 0;
    for (int layer = 0; layer < model.layerCount() && index >= 0; layer++) {
      int units = model.layers().get(layer).units();
      int inputs = model.inputsOf(layer);
      int place = index - start;
      if (place < (inputs + 1) * units) {
        int row = place / units;
        return new Parameter(index, layer, row < inputs ? row : BIAS, place % units);
      }
      start += (inputs + 1) * units;
    }
    throw new IllegalArgumentException(
        "index must be 0 to %d. Received: %d".formatted(model.parameterCount() - 1, index));
  }

  /** Returns whether this is a bias, whose input is always 1. */
  public boolean isBias() {
    return input == BIAS;
  }
}
