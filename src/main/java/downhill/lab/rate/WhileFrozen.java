package downhill.lab.rate;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something computed when it is first asked for, and kept as long as the same weights are frozen.
 * For one thread.
 */
public final class WhileFrozen<T> {
  private final Function<int[], T> work;
  private int[] frozen = {};
  private @Nullable T made;

  /** Computes by {@code work}, of the weights that are frozen. */
  public WhileFrozen(Function<int[], T> work) {
    this.work = work;
  }

  /**
   * Returns it.
   *
   * @param now the weights that are frozen, ascending
   */
  public T get(int[] now) {
    T known = made;
    if (known == null || !Arrays.equals(now, frozen)) {
      known = work.apply(now);
      made = known;
      frozen = now.clone();
    }
    return known;
  }
}
