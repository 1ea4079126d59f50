package downhill.engine.initializer;

import downhill.engine.random.SeededGenerator;

/** Normal numbers that are drawn again when they fall beyond two standard deviations. */
final class TruncatedNormal {
  /** The standard deviation that a standard normal has left once cut off at ±2. */
  private static final double DEVIATION_AFTER_CUT = 0.8796256610342398;

  private TruncatedNormal() {}

  /** Draws a number whose standard deviation after the cut is the given one. */
  static double draw(double deviation, SeededGenerator generator) {
    double normal = generator.nextNormal();
    while (Math.abs(normal) > 2) {
      normal = generator.nextNormal();
    }
    return normal * deviation / DEVIATION_AFTER_CUT;
  }
}
