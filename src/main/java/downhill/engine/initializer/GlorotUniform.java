package downhill.engine.initializer;

import downhill.engine.random.SeededGenerator;

/**
 * Uniform in ±√(6 / (fanIn + fanOut)), the start Keras uses for kernels unless told otherwise.
 *
 * <p>Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
 * networks", 2010.
 */
public record GlorotUniform() implements Initializer {
  @Override
  public String kerasName() {
    return "glorot_uniform";
  }

  @Override
  public double draw(int fanIn, int fanOut, SeededGenerator generator) {
    double limit = Math.sqrt(6.0 / (fanIn + fanOut));
    return generator.nextUniform(-limit, limit);
  }
}
