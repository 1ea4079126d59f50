package downhill.data;

import downhill.engine.random.SeededGenerator;

/**
 * The random numbers of a made data set: one stream for the points, another for the noise.
 *
 * <p>Two streams, so that more noise moves the same points further instead of drawing new ones.
 */
final class Draws {
  // Streams that the initial weights and the batches of the same seed do not use.
  private static final long POINTS = -1;
  private static final long NOISE = -2;

  private final SeededGenerator points;
  private final SeededGenerator noise;
  private final double deviation;

  Draws(long seed, double deviation) {
    this.points = new SeededGenerator(seed);
    this.noise = new SeededGenerator(seed);
    this.deviation = deviation;
    points.restart(seed, POINTS);
    noise.restart(seed, NOISE);
  }

  double uniform(double low, double high) {
    return points.nextUniform(low, high);
  }

  double normal() {
    return points.nextNormal();
  }

  double noise() {
    return deviation * noise.nextNormal();
  }

  /** Returns the indices 0..n-1 in random order. */
  int[] order(int n) {
    int[] indices = new int[n];
    points.shuffle(indices);
    return indices;
  }
}
