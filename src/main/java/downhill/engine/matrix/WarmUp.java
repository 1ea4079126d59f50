package downhill.engine.matrix;

/**
 * Runs the innermost loop on long rows of zeros before training begins, then the exponentials of
 * softmax and the gradient of a wide layer.
 *
 * <p>While a file is read, the compiler gets to know the loops in which most of the time is spent,
 * and the first epoch finds them compiled. Whole networks are not trained here: the compiler would
 * take other activations and optimizers than those of the file to be likely, and what it then makes
 * is slower for good. The rows are long because it fills its widest registers only for loops that
 * it has seen to be long. No result depends on it.
 */
public final class WarmUp {
  private static final int LENGTH = Lanes.of(512);

  /** The compiler begins its best work after some hundred long calls. */
  private static final int CALLS = 3000;

  private static final int WIDE = 64;

  /** Sums over samples are long calls: fewer will do. */
  private static final int SUMS = 600;

  /** More of these would take longer here than they save later. */
  private static final int EXPONENTIALS = 30;

  private WarmUp() {}

  /** Starts it beside the caller, on a thread that keeps no program alive. */
  public static void start() {
    Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::run);
  }

  /** Runs it. */
  static void run() {
    double[][] x = new double[4][LENGTH];
    double[][] out = new double[4][LENGTH];
    double[] w = new double[16];
    for (int call = 0; call < CALLS; call++) {
      RowBlocks.addToFour(w, 0, 4, 1, x, 0, 4, out, 0, LENGTH);
    }
    Exponentials exponentials = new Exponentials(LENGTH);
    for (int call = 0; call < EXPONENTIALS; call++) {
      exponentials.replace(x, LENGTH);
    }
    double[][] y = new double[WIDE][Lanes.of(WIDE)];
    double[] g = new double[(WIDE + 1) * WIDE];
    SampleSums sums = new SampleSums(WIDE, WIDE);
    for (int call = 0; call < SUMS; call++) {
      sums.mean(y, y, WIDE, g, 0);
    }
  }
}
