package downhill.lab.timeline;

import downhill.engine.training.Evaluation;
import downhill.engine.training.Trainer;

/**
 * Adds up the batches of an epoch, each measured before its update, as Keras' {@code fit} does.
 *
 * <p>Mutable, for one thread.
 */
final class EpochSums {
  private double loss;
  private double accuracy;
  private long samples;

  /** Adds the step the trainer has just taken; the first batch of an epoch starts afresh. */
  void add(Trainer trainer) {
    if (trainer.batch() == 1) {
      loss = 0;
      accuracy = 0;
      samples = 0;
    }
    int count = trainer.rowsInLastBatch();
    loss += trainer.batchLoss() * count;
    accuracy += trainer.batchAccuracy() * count;
    samples += count;
  }

  /** Returns the mean over the samples so far. */
  Evaluation mean() {
    return new Evaluation(loss / samples, accuracy / samples);
  }

  EpochSums copy() {
    EpochSums copy = new EpochSums();
    copy.copyFrom(this);
    return copy;
  }

  void copyFrom(EpochSums other) {
    loss = other.loss;
    accuracy = other.accuracy;
    samples = other.samples;
  }
}
