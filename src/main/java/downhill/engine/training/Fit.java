package downhill.engine.training;

import downhill.engine.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs a trainer for a number of epochs and keeps the history, as Keras' {@code fit} does. */
public final class Fit {
  private final Trainer trainer;
  private final Function<Weights, @Nullable Evaluation> validation;
  private final List<Double> loss = new ArrayList<>();
  private final List<Double> accuracy = new ArrayList<>();
  private final List<Double> valLoss = new ArrayList<>();
  private final List<Double> valAccuracy = new ArrayList<>();
  private boolean cancelled;

  /** Prepares a fit without validation. */
  public Fit(Trainer trainer) {
    this.trainer = trainer;
    this.validation = _ -> null;
  }

  /**
   * Prepares a fit that looks at validation samples after every epoch.
   *
   * @param trainer at the start of an epoch
   * @param evaluator of the trainer's network and loss
   * @param validation samples that training never sees; with none this is a fit without validation
   */
  public Fit(Trainer trainer, Evaluator evaluator, Samples validation) {
    this.trainer = trainer;
    this.validation =
        weights -> validation.size() == 0 ? null : evaluator.evaluate(weights, validation);
  }

  /**
   * Trains until the epochs are finished, the run diverges or the listener cancels.
   *
   * @param epochs how many more epochs
   * @param listener hears every step and every epoch
   * @return the epochs this fit has finished so far
   */
  public History run(int epochs, FitListener listener) {
    int target = loss.size() + epochs;
    while (loss.size() < target && runEpoch(listener)) {
      // Each turn runs one epoch.
    }
    return history();
  }

  /** Returns the epochs finished so far. */
  public History history() {
    return new History(loss, accuracy, valLoss, valAccuracy);
  }

  /** Returns whether the listener ended the last run. */
  public boolean cancelled() {
    return cancelled;
  }

  /** Runs one epoch; returns whether it was finished. */
  private boolean runEpoch(FitListener listener) {
    double lossSum = 0;
    double accuracySum = 0;
    int samples = 0;
    for (int batch = 0; batch < trainer.stepsPerEpoch(); batch++) {
      cancelled = listener.cancelled();
      if (cancelled || !trainer.step()) {
        return false;
      }
      int count = trainer.rowsInLastBatch();
      lossSum += trainer.batchLoss() * count;
      accuracySum += trainer.batchAccuracy() * count;
      samples += count;
      listener.stepTaken(trainer, lossSum / samples, accuracySum / samples);
    }
    Evaluation seen = new Evaluation(lossSum / samples, accuracySum / samples);
    Evaluation held = validation.apply(trainer.weights());
    record(seen, held);
    listener.epochFinished(new EpochResult(loss.size(), seen, held));
    return true;
  }

  private void record(Evaluation seen, @Nullable Evaluation held) {
    loss.add(seen.loss());
    accuracy.add(seen.accuracy());
    if (held != null) {
      valLoss.add(held.loss());
      valAccuracy.add(held.accuracy());
    }
  }
}
