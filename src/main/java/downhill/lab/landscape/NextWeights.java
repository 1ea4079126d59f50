package downhill.lab.landscape;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.OptimizerState;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;

/**
 * Where the next step will lead all weights, before it is taken. Not to be changed.
 *
 * @param gradients of the next batch's loss
 * @param after the weights then; not finite when the run diverges there
 */
record NextWeights(Weights gradients, Weights after) {
  /** Lets the optimizer take the step on copies; what is frozen stays. */
  static NextWeights of(Experiment experiment, StepSnapshot snapshot) {
    Weights gradients = NextBatch.of(experiment, snapshot).gradients();
    Weights after = snapshot.weights().copy();
    OptimizerState state = snapshot.optimizerState().copy();
    state.advance();
    snapshot.optimizer().update(after.values(), gradients.values(), state);
    for (int index : snapshot.frozen()) {
      after.set(index, snapshot.weights().get(index));
    }
    return new NextWeights(gradients, after);
  }
}
