package downhill.engine.optimizer;

/** Lets go of what is too small to matter, before it costs time. */
final class Tiny {
  private static final double LEAST = 1e-260;

  private Tiny() {}

  /**
   * Returns a remembered number, rounded to a multiple of about 1e-276.
   *
   * <p>What a rule remembers of a unit that has fallen silent halves and halves until a double
   * cannot hold it in full, and processors take a hundred times as long over such numbers. Rounded
   * so, it comes to rest at 0 or at a few such multiples, which even times a learning rate are held
   * in full. A number from 1e-244 on comes back as it is.
   */
  static double dropped(double remembered) {
    return (remembered + LEAST) - LEAST;
  }
}
