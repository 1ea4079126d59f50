package downhill.lab.compare;

import downhill.lab.timeline.EpochSeries;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Which runs have converged: those whose loss of all training rows is at most a target.
 *
 * <p>Unless the user gives one, the target comes from the run that got lowest: nine tenths of its
 * way down from where it began. It is known once every run has ended. A fixed loss would not do,
 * since noise in the data puts a floor under it, and neither would a factor on the best loss, since
 * that may be as good as zero.
 *
 * @param target the loss
 */
public record Convergence(double target) {
  private static final double LEFT = 0.1;

  /** Returns the target that follows from the runs; empty until all have ended. */
  public static OptionalDouble targetOf(ComparisonState state) {
    return state.isComplete() ? targetOf(state.runs()) : OptionalDouble.empty();
  }

  private static OptionalDouble targetOf(List<RunState> runs) {
    double best = Double.POSITIVE_INFINITY;
    double start = Double.NaN;
    for (RunState run : runs) {
      EpochSeries losses = run.curves().endLoss();
      for (int i = 0; i < losses.size(); i++) {
        if (losses.value(i) < best) {
          best = losses.value(i);
          start = losses.value(0);
        }
      }
    }
    return start > best ? OptionalDouble.of(best + LEFT * (start - best)) : OptionalDouble.empty();
  }

  /** Returns whether a run is there at the step shown. */
  public boolean reached(RunState run) {
    return run.outcome() != RunState.Outcome.DIVERGED && run.loss() <= target;
  }

  /** Returns how many runs are there at the step shown. */
  public int count(ComparisonState state) {
    return (int) state.runs().stream().filter(this::reached).count();
  }

  /**
   * Returns the step at which a run first got there, up to the step shown.
   *
   * <p>Losses of all rows are measured at the ends of epochs, in long runs of every 2nd, 4th, 8th:
   * the step is the first of those.
   */
  public OptionalLong firstStep(RunState run) {
    EpochSeries losses = run.curves().endLoss();
    for (int i = 0; i < losses.size(); i++) {
      long step = run.stepOf(losses, i);
      if (losses.value(i) <= target && step <= run.snapshot().step()) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }
}
