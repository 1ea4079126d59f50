package downhill.engine.training;

import downhill.engine.random.SeededGenerator;

/**
 * In which order the rows come: every epoch all of them once, cut into batches.
 *
 * <p>The order of an epoch depends on the seed and the epoch alone, never on what went before.
 */
public final class BatchOrder {
  private final SeededGenerator generator = new SeededGenerator(0);
  private final boolean shuffle;
  private final long seed;
  private final int[] rows;
  private long epoch;

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
      generator.restart(seed, wanted);
      generator.shuffle(rows);
      epoch = wanted;
    }
    return rows;
  }
}
