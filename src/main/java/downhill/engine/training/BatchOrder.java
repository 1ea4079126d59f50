package downhill.engine.training;

import downhill.engine.random.SeededGenerator;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * In which order the rows come: every epoch all of them once, cut into batches.
 *
 * <p>The order of an epoch depends on the seed and the epoch alone, never on what went before. So
 * while many rows are taken epoch after epoch, the next order is made beside the training, on a
 * thread that keeps no program alive.
 */
public final class BatchOrder {
  /** From as many rows on, an order takes long enough to be made beforehand. */
  private static final int MANY = 1 << 17;

  private final SeededGenerator generator = new SeededGenerator(0);
  private final boolean shuffle;
  private final long seed;
  private int[] rows;
  private long epoch;
  private @Nullable CompletableFuture<int[]> next;

  /**
   * Prepares the orders of a run.
   *
   * @param rowCount how many rows there are
   * @param shuffle whether every epoch takes them in a new order
   * @param seed decides the orders, together with the epoch
   */
  public BatchOrder(int rowCount, boolean shuffle, long seed) {
    this.shuffle = shuffle;
    this.seed = seed;
    this.rows = new int[rowCount];
    for (int i = 0; i < rowCount; i++) {
      rows[i] = i;
    }
  }

  /** Returns the row indices in the order of an epoch, counted from 1; the array is used again. */
  public int[] ofEpoch(long wanted) {
    if (shuffle && wanted != epoch) {
      boolean following = wanted == epoch + 1;
      if (following && next != null) {
        int[] spare = rows;
        rows = next.join();
        next = beside(spare, wanted + 1);
      } else {
        put(generator, rows, wanted);
        // An array that another thread may still be writing to is left to it.
        next = following && rows.length >= MANY ? beside(new int[rows.length], wanted + 1) : null;
      }
      epoch = wanted;
    }
    return rows;
  }

  private CompletableFuture<int[]> beside(int[] into, long wanted) {
    return CompletableFuture.supplyAsync(() -> put(new SeededGenerator(0), into, wanted));
  }

  private int[] put(SeededGenerator random, int[] into, long wanted) {
    random.restart(seed, wanted);
    random.shuffle(into);
    return into;
  }
}
