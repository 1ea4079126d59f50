package downhill.lab.landscape;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.OptimizerState;
import downhill.engine.training.Backpropagation;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;

/**
 * Where the next step will lead all weights, before it is taken. Not to be changed.
 *
 * @param gradients of the next batch's loss
 * @param after the weights then; not finite when the run diverges there
 */
record NextWeights(Weights gradients, Weights after) {
  private static final int PIECE = 256;

  /** Lets the optimizer take the step on copies. */
  static NextWeights of(Experiment experiment, StepSnapshot snapshot) {
    int[] rows = snapshot.nextRows();
    Backpropagation engine =
        new Backpropagation(
            experiment.model(),
            experiment.scenario().compile().loss(),
            Math.min(PIECE, rows.length));
    Weights gradients = Weights.zeros(experiment.model());
    engine.run(snapshot.weights(), experiment.training(), rows, 0, rows.length, gradients);
    Weights after = snapshot.weights().copy();
    OptimizerState state = snapshot.optimizerState().copy();
    state.advance();
    snapshot.optimizer().update(after.values(), gradients.values(), state);
    return new NextWeights(gradients, after);
  }
}
