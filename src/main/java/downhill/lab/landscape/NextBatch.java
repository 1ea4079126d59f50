package downhill.lab.landscape;

import downhill.engine.model.Weights;
import downhill.engine.training.Backpropagation;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;

/**
 * What the batch of the next step says of the weights as they are.
 *
 * @param loss of the batch
 * @param gradients of that loss with respect to every weight; not to be changed
 */
record NextBatch(double loss, Weights gradients) {
  /** Lets the engine's backpropagation run over the batch. */
  static NextBatch of(Experiment experiment, StepSnapshot snapshot) {
    int[] rows = snapshot.nextRows();
    Backpropagation engine = experiment.backpropagation(rows.length);
    Weights gradients = Weights.zeros(experiment.model());
    double loss =
        engine.run(snapshot.weights(), experiment.training(), rows, 0, rows.length, gradients);
    return new NextBatch(loss, gradients);
  }
}
