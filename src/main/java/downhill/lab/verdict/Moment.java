package downhill.lab.verdict;

import downhill.lab.rate.Stall;
import downhill.lab.session.Divergence;
import downhill.lab.session.SessionState;
import downhill.lab.session.StepSnapshot;
import downhill.lab.timeline.Curves;
import downhill.lab.timeline.EpochSeries;
import downhill.scenario.Experiment;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a verdict is passed on: a moment of a run and the way there.
 *
 * @param experiment what is trained
 * @param snapshot the moment
 * @param curves the whole recorded run
 * @param plannedSteps where playing ends
 * @param stepsPerEpoch batches in an epoch
 * @param divergence where the run ceased to be finite, if it did
 */
public record Moment(
    Experiment experiment,
    StepSnapshot snapshot,
    Curves curves,
    long plannedSteps,
    int stepsPerEpoch,
    Optional<Divergence> divergence) {
  /** Takes the moment that a session shows. */
  public static Moment of(SessionState state) {
    return new Moment(
        state.experiment(),
        state.snapshot(),
        state.curves(),
        state.plannedSteps(),
        state.stepsPerEpoch(),
        state.divergence());
  }

  /** Returns since which step the rate is what it is; earlier steps say nothing of what it does. */
  long steadySince() {
    return snapshot.steadySince();
  }

  /** Returns how many steps are asked about: those still planned, but not fewer than 200. */
  long stepsToCome() {
    return Math.max(stepsLeft(), Stall.STEPS_WHEN_NONE_PLANNED);
  }

  /** Returns how many steps are still planned. */
  long stepsLeft() {
    return Math.max(0, plannedSteps - snapshot.step());
  }

  /** Returns whether the run has ended here because the next step is not finite. */
  Optional<Divergence> divergedHere() {
    return divergence.filter(known -> known.step() == snapshot.step() + 1);
  }

  /** Returns whether every step sees all rows. */
  boolean fullBatch() {
    return snapshot.nextRows().length == experiment.training().size();
  }

  /** Returns the losses at the ends of the epochs that were run at this rate. */
  double[] epochEnds() {
    EpochSeries losses = curves.endLoss();
    return IntStream.range(0, losses.size())
        .filter(i -> losses.epoch(i) * stepsPerEpoch >= steadySince())
        .filter(i -> losses.epoch(i) * stepsPerEpoch <= snapshot.step())
        .mapToDouble(losses::value)
        .toArray();
  }

  /** Returns the rate of the next step. */
  double rate() {
    return snapshot.optimizer().learningRate();
  }
}
