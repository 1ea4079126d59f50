package downhill.engine.matrix;

/**
 * Runs the innermost loop on long rows of zeros before training begins.
 *
 * <p>While a file is read, the compiler gets to know the loop in which most of the time is spent,
 * and the first epoch finds it compiled. The rows are long because it fills its widest registers
 * only for loops that it has seen to be long. No result depends on it.
 */
public final class WarmUp {
  private static final int LENGTH = Lanes.of(512);

  /** The compiler begins its best work after some hundred long calls. */
  private static final int CALLS = 3000;

  private WarmUp() {}

  /** Starts it beside the caller, on a thread that keeps no program alive. */
  public static void start() {
    Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::run);
  }

  /** Runs it. */
  static void run() {
    double[][] x = new double[4][LENGTH];
    double[][] out = new double[4][LENGTH];
    double[] w = new double[4];
    for (int call = 0; call < CALLS; call++) {
      RowBlocks.fourByFours(w, 0, w, 0, w, 0, w, 0, 1, x, 0, 4, out, 0, LENGTH);
    }
  }
}
