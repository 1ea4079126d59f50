package downhill.engine.matrix;

/**
 * Multiplies and adds: a · b + c, rounded once where the processor can, else twice.
 *
 * <p>A processor without the fused instruction would have it worked out with big numbers, a
 * thousand times more slowly; there the product is rounded before the sum. Which of the two it is
 * never changes on one machine, so the same numbers give the same bits there.
 */
public final class MultiplyAdd {
  private static final int TRIALS = 20;

  /** Big numbers take tens of microseconds before they are compiled, the instruction 0.1. */
  private static final long FAST_NANOS = 2_000;

  private static final boolean FUSED = fast();

  private MultiplyAdd() {}

  /** Returns a · b + c. */
  public static double of(double a, double b, double c) {
    return FUSED ? Math.fma(a, b, c) : a * b + c;
  }

  private static boolean fast() {
    long best = Long.MAX_VALUE;
    double sum = 0;
    for (int i = 0; i < TRIALS && best > FAST_NANOS; i++) {
      long start = System.nanoTime();
      sum = Math.fma(sum, 0.5, i + 0.1);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best <= FAST_NANOS && sum > 0;
  }
}
