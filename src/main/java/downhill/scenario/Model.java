package downhill.scenario;

import downhill.engine.layer.Dense;
import java.util.List;
import java.util.Optional;

/**
 * The network of a scenario.
 *
 * @param layers 1 to 32 layers; softmax only as the last
 * @param weights the weights at step 0, one entry a layer; empty when the initializers draw them
 */
public record Model(List<Dense> layers, Optional<List<LayerWeights>> weights) {
  /** Takes its own copies. */
  public Model {
    layers = List.copyOf(layers);
    weights = weights.map(List::copyOf);
  }

  /** Returns the last layer. */
  public Dense lastLayer() {
    return layers.getLast();
  }
}
