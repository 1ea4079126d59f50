package downhill.lab.compare;

import downhill.lab.session.Activity;
import downhill.lab.session.Divergence;
import downhill.lab.session.SessionState;
import downhill.lab.session.Speed;
import downhill.lab.session.StepSnapshot;
import downhill.lab.timeline.ByHand;
import downhill.lab.timeline.Curves;
import downhill.lab.timeline.EpochSeries;
import downhill.scenario.Branch;
import downhill.scenario.Experiment;
import java.util.Optional;

/**
 * One of the runs of a comparison at the step that is shown. Never changes.
 *
 * @param branch its name and settings
 * @param experiment the same as an experiment; its rows are those of all runs
 * @param snapshot where it stands: the step shown, or its own end before that
 * @param recordedSteps how far it has come
 * @param plannedSteps how far it is to go
 * @param stepsPerEpoch batches in an epoch
 * @param curves the whole recorded run
 * @param divergence where it ceased to be finite, if it did
 * @param remembers whether it went on with what the session's update rule remembered
 */
public record RunState(
    Branch branch,
    Experiment experiment,
    StepSnapshot snapshot,
    long recordedSteps,
    long plannedSteps,
    int stepsPerEpoch,
    Curves curves,
    Optional<Divergence> divergence,
    boolean remembers) {

  /** How a run stands. */
  public enum Outcome {
    /** It can still take a step. */
    RUNNING,
    /** It has taken every planned step. */
    FINISHED,
    /** Its next step is not finite. */
    DIVERGED
  }

  /** Returns this run as a session that rests at the step shown. */
  public SessionState session() {
    double rate = snapshot.optimizer().learningRate();
    return new SessionState(
        experiment,
        Activity.PAUSED,
        snapshot,
        recordedSteps,
        plannedSteps,
        stepsPerEpoch,
        rate,
        Speed.MAXIMUM,
        curves,
        divergence,
        Optional.empty(),
        Optional.empty(),
        ByHand.nothing(rate),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /** Returns how the run stands at the step shown. */
  public Outcome outcome() {
    if (divergence.isPresent() && snapshot.step() >= divergence.get().step() - 1) {
      return Outcome.DIVERGED;
    }
    return snapshot.step() >= plannedSteps ? Outcome.FINISHED : Outcome.RUNNING;
  }

  /** Returns whether nothing of the run is left to be computed. */
  public boolean isComplete() {
    return divergence.isPresent() || recordedSteps >= plannedSteps;
  }

  /**
   * Returns the loss of all training rows at the step shown, or where they are too many to be
   * measured in passing at the last end of an epoch before it; NaN before the first.
   */
  public double loss() {
    return snapshot
        .trainingEvaluation()
        .map(measured -> measured.loss())
        .orElseGet(() -> lastBefore(curves.endLoss()));
  }

  /** Returns the accuracy likewise, 0 to 1; NaN where accuracy means nothing. */
  public double accuracy() {
    if (curves.endAccuracy().isEmpty()) {
      return Double.NaN;
    }
    return snapshot
        .trainingEvaluation()
        .map(measured -> measured.accuracy())
        .orElseGet(() -> lastBefore(curves.endAccuracy()));
  }

  private double lastBefore(EpochSeries series) {
    double last = Double.NaN;
    for (int i = 0; i < series.size() && stepOf(series, i) <= snapshot.step(); i++) {
      last = series.value(i);
    }
    return last;
  }

  /** Returns the step at which a point of a curve over epochs stands. */
  public long stepOf(EpochSeries series, int point) {
    return series.epoch(point) * stepsPerEpoch;
  }
}
