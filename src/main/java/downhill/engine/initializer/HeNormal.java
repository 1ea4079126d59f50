package downhill.engine.initializer;

import downhill.engine.random.SeededGenerator;

/** Normal with standard deviation √(2 / fanIn), truncated at two deviations; made for ReLU. */
public record HeNormal() implements Initializer {
  @Override
  public String kerasName() {
    return "he_normal";
  }

  @Override
  public double draw(int fanIn, int fanOut, SeededGenerator generator) {
    return TruncatedNormal.draw(Math.sqrt(2.0 / fanIn), generator);
  }
}
