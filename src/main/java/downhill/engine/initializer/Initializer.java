package downhill.engine.initializer;

import downhill.engine.random.SeededGenerator;
import java.util.List;
import java.util.Optional;

/**
 * How the first weights are drawn, as in Keras 3.
 *
 * <p>The spread depends on how many numbers flow in and out of the unit (its fans), so that signals
 * neither fade nor explode on their way through many layers.
 */
public sealed interface Initializer
    permits GlorotUniform, GlorotNormal, HeUniform, HeNormal, RandomUniform, Zeros {

  /** Returns the name Keras gives it, for example {@code glorot_uniform}. */
  String kerasName();

  /**
   * Draws one weight.
   *
   * @param fanIn inputs of the layer; for a bias its units
   * @param fanOut units of the layer
   */
  double draw(int fanIn, int fanOut, SeededGenerator generator);

  /** Returns every initializer, in the order in which a chooser shows them. */
  static List<Initializer> all() {
    return List.of(
        new GlorotUniform(),
        new GlorotNormal(),
        new HeUniform(),
        new HeNormal(),
        new RandomUniform(),
        new Zeros());
  }

  /**
   * Finds an initializer by its Keras name.
   *
   * @return the initializer, or empty when there is none of that name
   */
  static Optional<Initializer> of(String kerasName) {
    return all().stream().filter(known -> known.kerasName().equals(kerasName)).findFirst();
  }
}
