package downhill.lab.timeline;

import downhill.engine.training.Evaluation;
import java.util.Arrays;
import java.util.Optional;

/**
 * Collects what is known about epochs: every epoch while they are few, then every 2nd, 4th, 8th ...
 *
 * <p>Row i is the end of epoch i · stride. When {@value #MOST_POINTS} rows are full every second
 * one is dropped and the stride doubles, so which epochs are measured depends on the epochs alone,
 * and measuring costs less and less of a long run. Mutable, for one thread.
 */
final class EpochTable {
  /** The most rows there ever are. */
  static final int MOST_POINTS = 1024;

  private static final int KERAS = 0;
  private static final int END = 2;
  private static final int VALIDATION = 4;
  private static final int COLUMNS = 6;

  private final double[][] columns = new double[COLUMNS][MOST_POINTS];
  private final boolean withAccuracy;
  private boolean withValidation;
  private long stride = 1;
  private int rows;

  /**
   * Makes an empty table.
   *
   * @param withAccuracy whether accuracies mean something for this model
   */
  EpochTable(boolean withAccuracy) {
    this.withAccuracy = withAccuracy;
  }

  /** Returns whether the end of this epoch is to be added. */
  boolean wants(long epoch) {
    if (rows == MOST_POINTS && epoch == rows * stride) {
      thin();
    }
    return epoch == rows * stride;
  }

  /**
   * Adds the end of an epoch that is wanted; epoch 0 is the moment before any step.
   *
   * @param keras mean of the batches' figures before each update; of no meaning for epoch 0
   * @param end figures of the training rows at the end of the epoch
   * @param validation figures of the validation rows then, if there are any
   */
  void add(Evaluation keras, Evaluation end, Optional<Evaluation> validation) {
    put(KERAS, keras);
    put(END, end);
    validation.ifPresent(figures -> put(VALIDATION, figures));
    withValidation = validation.isPresent();
    rows++;
  }

  private void put(int column, Evaluation figures) {
    columns[column][rows] = figures.loss();
    columns[column + 1][rows] = figures.accuracy();
  }

  private void thin() {
    for (double[] column : columns) {
      for (int i = 0; i < MOST_POINTS / 2; i++) {
        column[i] = column[2 * i];
      }
    }
    rows = MOST_POINTS / 2;
    stride *= 2;
  }

  /** Forgets everything, the moment before any step too. */
  void clear() {
    rows = 0;
  }

  /** Forgets every epoch after the given one. */
  void cutAfter(long epoch) {
    rows = (int) Math.min(rows, epoch / stride + 1);
  }

  /** Returns the curves collected so far, beside the given batch losses. */
  Curves toCurves(BucketSeries batchLoss) {
    return new Curves(
        batchLoss,
        series(KERAS, 1, true),
        series(END, 0, true),
        series(VALIDATION, 0, withValidation),
        series(KERAS + 1, 1, withAccuracy),
        series(END + 1, 0, withAccuracy),
        series(VALIDATION + 1, 0, withAccuracy && withValidation));
  }

  private EpochSeries series(int column, int firstRow, boolean applies) {
    return applies && rows > firstRow
        ? new EpochSeries(
            firstRow * stride, stride, Arrays.copyOfRange(columns[column], firstRow, rows))
        : EpochSeries.empty();
  }
}
