package downhill.export;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.OptimizerState;
import downhill.lab.session.SessionState;
import downhill.lab.session.StepSnapshot;
import java.util.Arrays;
import java.util.List;

/**
 * The moment of a run from which a program goes on.
 *
 * @param step steps taken by then
 * @param stepsPerEpoch batches in an epoch
 * @param weights then, those set by hand among them; not to be changed
 * @param remembered what the update rule remembers then; not to be changed
 * @param frozen places in the flat order of the weights that stay
 */
public record ExportMoment(
    long step,
    int stepsPerEpoch,
    Weights weights,
    OptimizerState remembered,
    List<Integer> frozen) {
  /** Takes its own copy. */
  public ExportMoment {
    frozen = List.copyOf(frozen);
  }

  /** Takes the moment that a session shows. */
  public static ExportMoment of(SessionState state) {
    return of(state.snapshot(), state.stepsPerEpoch());
  }

  /** Takes a moment of a run. */
  public static ExportMoment of(StepSnapshot snapshot, int stepsPerEpoch) {
    return new ExportMoment(
        snapshot.step(),
        stepsPerEpoch,
        snapshot.weights(),
        snapshot.optimizerState(),
        Arrays.stream(snapshot.frozen()).boxed().toList());
  }

  /** Returns the epoch of the next step, counted from 1. */
  long firstEpoch() {
    return step / stepsPerEpoch + 1;
  }

  /** Returns how many rows of that epoch have been used. */
  long usedRows(int batchSize) {
    return step % stepsPerEpoch * batchSize;
  }

  /**
   * Returns the last epoch of the program: that of the plan, or where it lies behind, as many more.
   */
  long lastEpoch(int planned) {
    return firstEpoch() <= planned ? planned : firstEpoch() - 1 + planned;
  }
}
