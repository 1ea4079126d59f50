package downhill.engine.layer;

import downhill.engine.activation.Activation;
import downhill.engine.initializer.GlorotUniform;
import downhill.engine.initializer.Initializer;
import downhill.engine.initializer.Zeros;

/**
 * A fully connected layer: every unit sees every input, a = f(x · kernel + bias).
 *
 * @param units outputs of the layer, 1 to 4096
 * @param activation what each unit does to its weighted sum
 * @param kernelInitializer where the kernel starts
 * @param biasInitializer where the biases start
 */
public record Dense(
    int units, Activation activation, Initializer kernelInitializer, Initializer biasInitializer) {
  /** The most units one layer may have. */
  public static final int MAX_UNITS = 4096;

  /** Checks the number of units. */
  public Dense {
    if (units < 1 || units > MAX_UNITS) {
      throw new IllegalArgumentException(
          "units must be 1 to " + MAX_UNITS + ". Received: " + units);
    }
  }

  /** Describes a layer that starts as Keras starts it: kernel glorot_uniform, biases zero. */
  public Dense(int units, Activation activation) {
    this(units, activation, new GlorotUniform(), new Zeros());
  }
}
