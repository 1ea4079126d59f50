package downhill.engine.activation;

import java.util.List;
import java.util.Optional;

/**
 * What a unit does to its weighted sum z (its pre-activation) to give its output a = f(z).
 *
 * <p>All but {@link Softmax} act on each unit alone; see {@link Elementwise}.
 */
public sealed interface Activation permits Elementwise, Softmax {

  /** Returns the name Keras gives it, for example {@code leaky_relu}. */
  String kerasName();

  /** Returns every activation, in the order in which a chooser shows them. */
  static List<Activation> all() {
    return List.of(
        new Linear(),
        new Sigmoid(),
        new Tanh(),
        new Relu(),
        new LeakyRelu(),
        new Elu(),
        new Softplus(),
        new Softmax());
  }

  /**
   * Finds an activation by its Keras name.
   *
   * @return the activation, or empty when there is none of that name
   */
  static Optional<Activation> of(String kerasName) {
    return all().stream().filter(known -> known.kerasName().equals(kerasName)).findFirst();
  }
}
