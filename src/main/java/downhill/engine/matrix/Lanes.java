package downhill.engine.matrix;

/**
 * How long the loops over samples are made.
 *
 * <p>A compiled loop takes its first sample alone, then eight at once while it can, and what is
 * left one by one again, which takes as long as all the others. So loops go on to the next whole
 * eight: arrays are that long, and what stands behind the samples is worked on and never read.
 */
public final class Lanes {
  private static final int WIDTH = 8;

  private Lanes() {}

  /**
   * Returns how far loops go, and how long arrays are made: one more than a multiple of eight.
   *
   * @param count how many samples there are, at least 1
   */
  public static int of(int count) {
    return (count + WIDTH - 2) / WIDTH * WIDTH + 1;
  }
}
