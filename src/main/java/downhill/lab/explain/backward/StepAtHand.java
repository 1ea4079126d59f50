package downhill.lab.explain.backward;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.OptimizerState;
import downhill.lab.explain.WeightStep;
import downhill.lab.session.StepSnapshot;
import downhill.lab.session.Update;
import downhill.scenario.Experiment;
import java.util.Arrays;

/**
 * The step that is gone through by hand: the one that led to a moment, or before any step the one
 * to come. Its gradients belong to the weights before its update.
 *
 * @param step counted from 1
 * @param taken whether the run has taken it
 * @param weights before the update; not to be changed
 * @param gradients derivative of the batch loss with respect to each weight; not to be changed
 * @param rows indices of the batch's training rows; not to be changed
 * @param loss of the batch, with the weights before the update
 * @param optimizer the update rule
 * @param state what the rule remembers before the step
 * @param frozen the weights that the step leaves alone, ascending; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // A batch may have a million rows: boxes would cost more.
public record StepAtHand(
    long step,
    boolean taken,
    Weights weights,
    Weights gradients,
    int[] rows,
    double loss,
    Optimizer optimizer,
    OptimizerState state,
    int[] frozen) {

  /** Returns the step of a moment. Before the first step the engine measures the batch to come. */
  public static StepAtHand of(Experiment experiment, StepSnapshot moment) {
    return moment.update().map(StepAtHand::taken).orElseGet(() -> coming(experiment, moment));
  }

  private static StepAtHand taken(Update update) {
    return new StepAtHand(
        update.step(),
        true,
        update.before(),
        update.gradients(),
        update.rows(),
        update.batchLoss(),
        update.optimizer(),
        update.stateBefore(),
        update.frozen());
  }

  private static StepAtHand coming(Experiment experiment, StepSnapshot moment) {
    int[] rows = moment.nextRows();
    Weights gradients = Weights.zeros(experiment.model());
    double loss =
        experiment
            .backpropagation(rows.length)
            .run(moment.weights(), experiment.training(), rows, 0, rows.length, gradients);
    return new StepAtHand(
        moment.step() + 1,
        false,
        moment.weights(),
        gradients,
        rows,
        loss,
        moment.optimizer(),
        moment.optimizerState(),
        moment.frozen());
  }

  /** Returns whether a training row is in the batch. */
  public boolean uses(int row) {
    return Arrays.stream(rows).anyMatch(each -> each == row);
  }

  /** Returns the weights that the update rule makes of those before; new each time. */
  public Weights after() {
    Weights after = weights.copy();
    OptimizerState scratch = state.copy();
    scratch.advance();
    optimizer.update(after.values(), gradients.values(), scratch);
    for (int index : frozen) {
      after.set(index, weights.get(index));
    }
    return after;
  }

  /** Returns what the update rule makes of a weight, by its place in the flat order. */
  public WeightStep weight(int index) {
    double weight = weights.get(index);
    double gradient = gradients.get(index);
    return Arrays.binarySearch(frozen, index) >= 0
        ? WeightStep.frozen(optimizer, weight, gradient)
        : WeightStep.of(optimizer, state, index, weight, gradient);
  }
}
