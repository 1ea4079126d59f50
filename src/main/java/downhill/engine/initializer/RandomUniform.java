package downhill.engine.initializer;

import downhill.engine.random.SeededGenerator;

/** Uniform in ±0.05 whatever the layer, as in Keras. */
public record RandomUniform() implements Initializer {
  @Override
  public String kerasName() {
    return "random_uniform";
  }

  @Override
  public double draw(int fanIn, int fanOut, SeededGenerator generator) {
    return generator.nextUniform(-0.05, 0.05);
  }
}
