package downhill.engine.matrix;

/**
 * Lets go of what is too small to matter, before it costs time: processors take a hundred times as
 * long over numbers that a double cannot hold in full, those below about 1e-308.
 */
public final class Tiny {
  private static final double LEAST = 1e-260;

  private Tiny() {}

  /**
   * Returns a number rounded to a multiple of about 1e-276; from 1e-244 on it comes back as it is.
   *
   * <p>What an update rule remembers of a unit that has fallen silent halves and halves, and what a
   * sure network gets to know of a sample it has right shrinks with every step. Rounded so, both
   * come to rest at 0 or at a few such multiples, whose products with weights and learning rates
   * are held in full too.
   */
  public static double dropped(double number) {
    return (number + LEAST) - LEAST;
  }
}
