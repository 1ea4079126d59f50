package downhill.engine.initializer;

import downhill.engine.random.SeededGenerator;

/**
 * Uniform in ±√(6 / fanIn), made for ReLU, which silences half of its sums.
 *
 * <p>He and others, "Delving deep into rectifiers", 2015.
 */
public record HeUniform() implements Initializer {
  @Override
  public String kerasName() {
    return "he_uniform";
  }

  @Override
  public double draw(int fanIn, int fanOut, SeededGenerator generator) {
    double limit = Math.sqrt(6.0 / fanIn);
    return generator.nextUniform(-limit, limit);
  }
}
