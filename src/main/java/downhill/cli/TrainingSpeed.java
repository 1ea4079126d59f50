package downhill.cli;

import downhill.engine.training.Trainer;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How fast the engine trains a scenario, on one thread and with nobody watching.
 *
 * <p>The first epoch is timed as it comes, in a process that has trained nothing yet. Then the
 * epochs of the scenario are run, six seconds at most, and the loss is measured; a second and a
 * half after the start the program counts as warm, and five windows of whole epochs are timed.
 *
 * @param samplesPerSecond rows trained on in a second: the median of the windows
 * @param stepsPerSecond steps in a second, of the same window
 * @param firstEpochSeconds how long the first epoch took
 * @param finalLoss the mean loss of the training rows after {@code lossEpochs}
 * @param lossEpochs the epochs run by then
 * @param bytesPerStep what a step of the windows took from the heap, on the mean
 */
record TrainingSpeed(
    double samplesPerSecond,
    double stepsPerSecond,
    double firstEpochSeconds,
    double finalLoss,
    int lossEpochs,
    double bytesPerStep) {
  /** How long the windows take together unless something else is asked for, in seconds. */
  static final double SECONDS = 1;

  private static final int WINDOWS = 5;
  private static final long SECOND = 1_000_000_000;
  private static final long LOSS_AFTER = 6 * SECOND;
  private static final long WARM_AFTER = 3 * SECOND / 2;

  /**
   * Trains and measures.
   *
   * @param experiment what is trained, from step 0
   * @param seconds how long the windows take together, at least
   * @param nanos the time in nanoseconds
   * @param allocated the bytes this thread has taken from the heap so far
   * @throws CommandException when the run diverges: there is then nothing to measure
   */
  static TrainingSpeed of(
      Experiment experiment, double seconds, LongSupplier nanos, LongSupplier allocated)
      throws CommandException {
    Trainer trainer = experiment.trainer();
    trainer.workInPlace();
    long start = nanos.getAsLong();
    epoch(trainer);
    double first = (double) (nanos.getAsLong() - start) / SECOND;

    int epochs = 1;
    int asked = experiment.scenario().fit().epochs();
    while (epochs < asked && nanos.getAsLong() - start < LOSS_AFTER) {
      epoch(trainer);
      epochs++;
    }
    double loss = experiment.evaluator().evaluate(trainer.weights(), experiment.training()).loss();
    while (nanos.getAsLong() - start < WARM_AFTER) {
      epoch(trainer);
    }

    double[] rates = new double[WINDOWS];
    long window = Math.round(seconds * SECOND / WINDOWS);
    long bytes = allocated.getAsLong();
    long steps = trainer.steps();
    for (int w = 0; w < WINDOWS; w++) {
      rates[w] = epochsPerSecond(trainer, window, nanos);
    }
    double perStep = (double) (allocated.getAsLong() - bytes) / (trainer.steps() - steps);
    Arrays.sort(rates);
    double rate = rates[WINDOWS / 2];
    return new TrainingSpeed(
        rate * experiment.training().size(),
        rate * trainer.stepsPerEpoch(),
        first,
        loss,
        epochs,
        perStep);
  }

  private static double epochsPerSecond(Trainer trainer, long window, LongSupplier nanos)
      throws CommandException {
    long start = nanos.getAsLong();
    long end;
    int epochs = 0;
    do {
      epoch(trainer);
      epochs++;
      end = nanos.getAsLong();
    } while (end - start < window);
    return (double) epochs * SECOND / (end - start);
  }

  private static void epoch(Trainer trainer) throws CommandException {
    for (int batch = 0; batch < trainer.stepsPerEpoch(); batch++) {
      if (!trainer.step()) {
        throw new CommandException("failure.benchDiverged", trainer.steps() + 1);
      }
    }
  }
}
