package downhill.engine.training;

/** Hears how a fit goes on, and may end it. Called on the thread that runs the fit. */
public interface FitListener {
  /** Hears nothing and lets the fit run to its end. */
  FitListener SILENT = new FitListener() {};

  /**
   * Hears that a step was applied.
   *
   * @param trainer as it stands after the step; copy what is to be kept
   * @param lossSoFar mean loss of the epoch up to and with this step
   * @param accuracySoFar mean accuracy of the epoch up to and with this step
   */
  default void stepTaken(Trainer trainer, double lossSoFar, double accuracySoFar) {}

  /** Hears that an epoch is finished. */
  default void epochFinished(EpochResult result) {}

  /** Returns whether to stop before the next step. */
  default boolean cancelled() {
    return false;
  }
}
