package downhill.lab.session;

import downhill.lab.timeline.ByHand;
import downhill.lab.timeline.Curves;
import downhill.lab.timeline.HandChange;
import downhill.lab.timeline.WeightEdit;
import downhill.scenario.Experiment;
import java.util.Optional;

/**
 * All that the screen knows of a session. Never changes.
 *
 * @param experiment what is trained
 * @param activity what the session is doing
 * @param snapshot the moment being looked at
 * @param recordedSteps how far the run has come; the moment looked at may lie before
 * @param plannedSteps where playing ends: planned epochs times steps per epoch
 * @param stepsPerEpoch batches in an epoch
 * @param learningRate the rate of the next step
 * @param speed the speed of playing
 * @param curves the whole recorded run
 * @param divergence where the recorded run ceased to be finite, if it did
 * @param failure what stopped the session, while it is {@link Activity#FAILED}
 * @param lastEdit the weight that was set by hand last
 * @param byHand all that was changed by hand; not to be changed
 * @param undoable what undo takes back
 * @param redoable what redo makes again
 * @param stepsPerSecond measured while playing; 0 otherwise
 */
public record SessionState(
    Experiment experiment,
    Activity activity,
    StepSnapshot snapshot,
    long recordedSteps,
    long plannedSteps,
    int stepsPerEpoch,
    double learningRate,
    Speed speed,
    Curves curves,
    Optional<Divergence> divergence,
    Optional<Failure> failure,
    Optional<WeightEdit> lastEdit,
    ByHand byHand,
    Optional<HandChange> undoable,
    Optional<HandChange> redoable,
    double stepsPerSecond) {

  /** Returns the same run looked at in another moment. */
  public SessionState at(StepSnapshot moment) {
    return new SessionState(
        experiment,
        Activity.PAUSED,
        moment,
        recordedSteps,
        plannedSteps,
        stepsPerEpoch,
        moment.optimizer().learningRate(),
        speed,
        curves,
        divergence,
        failure,
        lastEdit,
        byHand,
        undoable,
        redoable,
        0);
  }

  /** Returns this state as the last that could be made before something failed. */
  SessionState failed(Failure why) {
    return new SessionState(
        experiment,
        Activity.FAILED,
        snapshot,
        recordedSteps,
        plannedSteps,
        stepsPerEpoch,
        learningRate,
        speed,
        curves,
        divergence,
        Optional.of(why),
        lastEdit,
        byHand,
        undoable,
        redoable,
        0);
  }
}
