package downhill.engine.random;

/**
 * Draws numbers that depend on the seed alone, with the same bits on every machine.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", 2014): a counter that advances by a fixed odd number, scrambled on the way out.
 */
public final class SeededGenerator {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Starts the generator at the given seed. */
  public SeededGenerator(long seed) {
    this.state = seed;
  }

  /**
   * Starts again at one of the many independent streams of a seed, for example one per epoch.
   *
   * @param seed any number
   * @param stream which stream of that seed
   */
  public void restart(long seed, long stream) {
    state = scramble(seed + GOLDEN_GAMMA) ^ scramble(stream * GOLDEN_GAMMA + 1);
  }

  /** Returns the next 64 random bits. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return scramble(state);
  }

  /** Returns a number uniform in [0, 1), a multiple of 2⁻⁵³. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Returns a number uniform in [low, high). */
  public double nextUniform(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /**
   * Returns an index uniform in 0..bound-1, by the high half of a product: the bias is below 2⁻³².
   *
   * @param bound how many values there are, at least 1
   */
  public int nextIndex(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /**
   * Returns a standard normal number (mean 0, standard deviation 1), by Marsaglia's polar method.
   */
  public double nextNormal() {
    while (true) {
      double u = nextUniform(-1, 1);
      double v = nextUniform(-1, 1);
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /**
   * Puts the indices 0..n-1 into random order, every order equally likely (Fisher and Yates).
   *
   * @param indices overwritten whatever it held
   */
  public void shuffle(int[] indices) {
    for (int i = 0; i < indices.length; i++) {
      int j = nextIndex(i + 1);
      indices[i] = indices[j];
      indices[j] = i;
    }
  }

  private static long scramble(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
