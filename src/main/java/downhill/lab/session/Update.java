package downhill.lab.session;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.OptimizerState;
import java.util.Arrays;

/**
 * The update that led to a snapshot: numbers from before the step, and what was done with them.
 *
 * <p>Weights, gradients and state belong to this record alone and are not to be changed.
 *
 * @param step counted from 1
 * @param before the weights the batch was measured with
 * @param gradients derivative of the batch loss with respect to each of them
 * @param rows indices of the batch's training rows, in their order; not to be changed
 * @param batchLoss loss of the batch before the update
 * @param optimizer the update rule with the learning rate of this step
 * @param stateBefore what the rule remembered before this step
 * @param steadySince since which step the run has gone on with the learning rate of this step, and
 *     with no weight set by hand
 * @param frozen the weights that this step left alone, ascending; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // A batch may have a million rows: boxes would cost more.
public record Update(
    long step,
    Weights before,
    Weights gradients,
    int[] rows,
    double batchLoss,
    Optimizer optimizer,
    OptimizerState stateBefore,
    long steadySince,
    int[] frozen) {

  /** Returns whether this step left a weight alone. */
  public boolean isFrozen(int index) {
    return Arrays.binarySearch(frozen, index) >= 0;
  }

  /** Returns the learning rate this step was taken with. */
  public double learningRate() {
    return optimizer.learningRate();
  }
}
