package downhill.lab.session;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.OptimizerState;
import downhill.engine.training.Evaluation;
import downhill.lab.timeline.Trail;
import downhill.lab.timeline.Way;
import java.util.Arrays;
import java.util.Optional;

/**
 * One moment of a run, after a step.
 *
 * <p>Weights and state belong to this record alone and are not to be changed.
 *
 * @param step steps taken; 0 is before any step
 * @param epoch the epoch of the last step, counted from 1; 1 before any step
 * @param batch the place of the last step in its epoch, counted from 1; 0 before any step
 * @param start the weights the run began with
 * @param weights the weights after the step
 * @param update what the step did; empty before any step
 * @param trainingEvaluation loss and accuracy of all training rows with these weights; empty while
 *     they are too many to measure in passing, see {@link Recording#snapshot}
 * @param epochSoFar mean over the epoch's batches so far of their figures, each before its update:
 *     what Keras prints now; NaN before any step
 * @param optimizer the update rule with the learning rate of the next step
 * @param optimizerState what the rule remembers now
 * @param nextRows indices of the training rows the next step will use; not to be changed
 * @param trail the weights of the last steps up to this one
 * @param way the weights on the way here from the start
 * @param steadySince since which step the run has gone on with the learning rate of the next step,
 *     and with no weight set by hand
 * @param frozen the weights that the next step leaves alone, ascending; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // A batch may have a million rows: boxes would cost more.
public record StepSnapshot(
    long step,
    long epoch,
    int batch,
    Weights start,
    Weights weights,
    Optional<Update> update,
    Optional<Evaluation> trainingEvaluation,
    Evaluation epochSoFar,
    Optimizer optimizer,
    OptimizerState optimizerState,
    int[] nextRows,
    Trail trail,
    Way way,
    long steadySince,
    int[] frozen) {

  /** Returns this moment with the weights of another place, to which no step has led. */
  public StepSnapshot withWeights(Weights place) {
    return new StepSnapshot(
        step,
        epoch,
        batch,
        start,
        place,
        Optional.empty(),
        Optional.empty(),
        epochSoFar,
        optimizer,
        optimizerState,
        nextRows,
        trail,
        way,
        steadySince,
        frozen);
  }

  /** Returns whether the next step leaves a weight alone. */
  public boolean isFrozen(int index) {
    return Arrays.binarySearch(frozen, index) >= 0;
  }
}
