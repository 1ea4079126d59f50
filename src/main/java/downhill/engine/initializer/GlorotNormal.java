package downhill.engine.initializer;

import downhill.engine.random.SeededGenerator;

/** Normal with standard deviation √(2 / (fanIn + fanOut)), truncated at two deviations. */
public record GlorotNormal() implements Initializer {
  @Override
  public String kerasName() {
    return "glorot_normal";
  }

  @Override
  public double draw(int fanIn, int fanOut, SeededGenerator generator) {
    return TruncatedNormal.draw(Math.sqrt(2.0 / (fanIn + fanOut)), generator);
  }
}
