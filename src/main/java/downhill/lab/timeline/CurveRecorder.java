package downhill.lab.timeline;

import downhill.engine.training.Evaluation;
import java.util.Optional;
import java.util.function.Supplier;

/** Draws the curves of a run while it goes into the unknown. Mutable, for one thread. */
public final class CurveRecorder {
  private final Timeline timeline;
  private final Supplier<Evaluation> training;
  private final Supplier<Optional<Evaluation>> validation;
  private final BatchLosses batchLosses = new BatchLosses();
  private final EpochTable epochs;
  private Curves curves = Curves.empty();
  private boolean current;
  private boolean begun;

  /**
   * Prepares to record.
   *
   * @param timeline at step 0
   * @param training measures the training rows with the weights as they are
   * @param validation measures the validation rows, if there are any
   * @param withAccuracy whether accuracies mean something for this model
   */
  public CurveRecorder(
      Timeline timeline,
      Supplier<Evaluation> training,
      Supplier<Optional<Evaluation>> validation,
      boolean withAccuracy) {
    this.timeline = timeline;
    this.training = training;
    this.validation = validation;
    this.epochs = new EpochTable(withAccuracy);
  }

  /**
   * Measures the moment before any step; must come before the first step, later calls do nothing.
   */
  public void begin() {
    if (!begun) {
      addEpoch(0, new Evaluation(Double.NaN, Double.NaN));
      begun = true;
    }
  }

  /** Measures the moment before any step again, after a weight was set by hand there. */
  public void beginAgain() {
    if (begun && timeline.position() == 0) {
      epochs.clear();
      addEpoch(0, new Evaluation(Double.NaN, Double.NaN));
    }
  }

  /** Records the step just taken unless it was recorded before. */
  public void stepTaken() {
    long step = timeline.position();
    if (step <= batchLosses.steps()) {
      return;
    }
    batchLosses.add(timeline.trainer().batchLoss());
    current = false;
    int stepsPerEpoch = timeline.trainer().stepsPerEpoch();
    if (step % stepsPerEpoch == 0) {
      addEpoch(step / stepsPerEpoch, timeline.epochSoFar());
    }
  }

  private void addEpoch(long epoch, Evaluation keras) {
    if (epochs.wants(epoch)) {
      epochs.add(keras, training.get(), validation.get());
      current = false;
    }
  }

  /**
   * Forgets what was recorded after the present step; the timeline stays where it is.
   *
   * <p>A bucket of several steps that is cut in the middle is filled again by replay.
   */
  public void truncate() {
    long step = timeline.position();
    if (step >= batchLosses.steps()) {
      return;
    }
    current = false;
    epochs.cutAfter(step / timeline.trainer().stepsPerEpoch());
    long left = batchLosses.cutAfter(step);
    if (left < step) {
      timeline.seek(left);
      while (timeline.position() < step) {
        timeline.forward();
        batchLosses.add(timeline.trainer().batchLoss());
      }
    }
  }

  /** Returns the curves so far; the same object as long as nothing was recorded. */
  public Curves curves() {
    if (!current) {
      curves = epochs.toCurves(batchLosses.toSeries());
      current = true;
    }
    return curves;
  }
}
