package downhill.engine.optimizer;

/** Lets go of what is too small to matter, before it costs time. */
final class Tiny {
  private static final double LEAST = 1e-290;

  private Tiny() {}

  /**
   * Returns a remembered number; one below 1e-306 as 0.
   *
   * <p>What a rule remembers of a unit that has fallen silent halves and halves until a double
   * cannot hold it in full, and processors take a hundred times as long over such numbers. A number
   * from 1e-274 on comes back as it is.
   */
  static double dropped(double remembered) {
    return (remembered + LEAST) - LEAST;
  }
}
