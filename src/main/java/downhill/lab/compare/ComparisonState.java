package downhill.lab.compare;

import downhill.lab.session.Activity;
import downhill.lab.session.Speed;
import java.util.List;

/**
 * All that the screen knows of a comparison. Never changes.
 *
 * @param plan what is compared
 * @param activity what is being done; FINISHED when every run has ended
 * @param step the step shown, counted from where the runs begin
 * @param recordedSteps how far the furthest run has come
 * @param plannedSteps how far the longest run is to go
 * @param speed the speed of playing
 * @param runs in the order of the plan's branches
 * @param stepsPerSecond of all runs together, measured while playing; 0 otherwise
 */
public record ComparisonState(
    Plan plan,
    Activity activity,
    long step,
    long recordedSteps,
    long plannedSteps,
    Speed speed,
    List<RunState> runs,
    double stepsPerSecond) {
  /** Takes its own copy. */
  public ComparisonState {
    runs = List.copyOf(runs);
  }

  /** Returns the same moment after something failed. */
  ComparisonState failed() {
    return new ComparisonState(
        plan, Activity.FAILED, step, recordedSteps, plannedSteps, speed, runs, 0);
  }

  /** Returns whether nothing of any run is left to be computed. */
  public boolean isComplete() {
    return runs.stream().allMatch(RunState::isComplete);
  }
}
