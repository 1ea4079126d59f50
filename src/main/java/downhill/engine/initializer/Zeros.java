package downhill.engine.initializer;

import downhill.engine.random.SeededGenerator;

/**
 * All zeros: right for biases and for regression, fatal for hidden kernels, whose units stay twins.
 */
public record Zeros() implements Initializer {
  @Override
  public String kerasName() {
    return "zeros";
  }

  @Override
  public double draw(int fanIn, int fanOut, SeededGenerator generator) {
    return 0;
  }
}
