package downhill.scenario;

/**
 * What Keras' {@code fit} is told.
 *
 * @param epochs how often all rows are gone through, 1 to 1,000,000
 * @param batchSize rows a step, 1 or more; more than there are means one batch
 * @param shuffle whether every epoch takes the rows in a new order
 * @param validationSplit share of the last rows that training never sees, in [0, 1)
 * @param seed decides initial weights and orders
 */
public record FitSettings(
    int epochs, int batchSize, boolean shuffle, double validationSplit, long seed) {
  /** The most epochs a scenario may ask for. */
  public static final int MAX_EPOCHS = 1_000_000;

  /** What holds where a scenario says nothing. */
  public static final FitSettings DEFAULTS = new FitSettings(1, 32, true, 0, 0);

  /** Returns the same settings with another number of epochs. */
  public FitSettings withEpochs(int newEpochs) {
    return new FitSettings(newEpochs, batchSize, shuffle, validationSplit, seed);
  }

  /** Returns the same settings with another seed. */
  public FitSettings withSeed(long newSeed) {
    return new FitSettings(epochs, batchSize, shuffle, validationSplit, newSeed);
  }

  /** Returns the same settings with another batch size. */
  public FitSettings withBatchSize(int newSize) {
    return new FitSettings(epochs, newSize, shuffle, validationSplit, seed);
  }

  /** Returns the same settings with rows in a new order each epoch, or as they stand. */
  public FitSettings withShuffle(boolean chosen) {
    return new FitSettings(epochs, batchSize, chosen, validationSplit, seed);
  }

  /** Returns the same settings with another share of rows held back. */
  public FitSettings withValidationSplit(double share) {
    return new FitSettings(epochs, batchSize, shuffle, share, seed);
  }

  /** Returns how many of some rows are trained on: the first ones, at least one. */
  public int trainingRows(int rows) {
    return Math.max(1, (int) Math.floor(rows * (1 - validationSplit)));
  }
}
