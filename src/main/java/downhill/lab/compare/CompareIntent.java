package downhill.lab.compare;

import downhill.lab.session.Speed;
import downhill.lab.session.StepUnit;

/** What the user wants of a comparison. A step is one update of every run. */
public sealed interface CompareIntent {
  /** Take step after step until every run has ended; without effect there. */
  record Play() implements CompareIntent {}

  /** Stop where the runs are. */
  record Pause() implements CompareIntent {}

  /** Take one step, or all up to the end of an epoch of the first run; then pause. */
  record StepForward(StepUnit unit) implements CompareIntent {}

  /** Go back one step, or to the start of an epoch of the first run. */
  record StepBack(StepUnit unit) implements CompareIntent {}

  /**
   * Go to a step and pause; what has not been run yet is trained.
   *
   * @param step counted from where the runs begin, which is 0
   */
  record Seek(long step) implements CompareIntent {
    /** Checks the step. */
    public Seek {
      if (step < 0) {
        throw new IllegalArgumentException("step must not be negative. Received: " + step);
      }
    }
  }

  /** Go to where the runs begin and pause; what has been run stays recorded. */
  record Rewind() implements CompareIntent {}

  /**
   * Plan more epochs for every run and stand still there; those that diverged stay where they are.
   */
  record MoreEpochs(long epochs) implements CompareIntent {
    /** Checks the number. */
    public MoreEpochs {
      if (epochs < 1) {
        throw new IllegalArgumentException("epochs must be positive. Received: " + epochs);
      }
    }
  }

  /** Play at another speed. */
  record SetSpeed(Speed speed) implements CompareIntent {}

  /**
   * Compare something else. Runs that are the same from the same place are kept; new ones catch up
   * with the step that is shown, unless they begin elsewhere: then all stand at their beginning.
   */
  record Compare(Plan plan) implements CompareIntent {}
}
