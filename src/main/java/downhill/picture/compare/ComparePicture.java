package downhill.picture.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Runs side by side.
 *
 * @param runs at least one
 * @param firstStep the step of the session at which they begin; 0 unless they were forked
 * @param step the step shown, counted from there
 * @param plannedSteps how far the longest is to go, at least 1
 * @param logarithmic whether the loss axis is
 * @param loss name of the loss as Keras writes it
 * @param target the loss at which a run counts as converged
 * @param pointed the run that stands out
 */
public record ComparePicture(
    List<RunCurve> runs,
    long firstStep,
    long step,
    long plannedSteps,
    boolean logarithmic,
    String loss,
    OptionalDouble target,
    OptionalInt pointed) {
  /** Takes its own copy. */
  public ComparePicture {
    runs = List.copyOf(runs);
  }

  /** Returns the same picture with another run standing out. */
  public ComparePicture pointingAt(OptionalInt run) {
    return new ComparePicture(runs, firstStep, step, plannedSteps, logarithmic, loss, target, run);
  }

  /** Returns whether no run has taken a step yet. */
  boolean isBeforeTheFirstStep() {
    return step == 0 && runs.stream().allMatch(run -> run.curves().batchLoss().steps() == 0);
  }

  /** Returns whether a run stands back because another stands out. */
  boolean isDimmed(int run) {
    return pointed.isPresent() && pointed.getAsInt() != run;
  }
}
