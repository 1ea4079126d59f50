package downhill.lab.landscape;

import downhill.engine.model.Weights;
import downhill.engine.training.Backpropagation;
import downhill.lab.explain.WeightStep;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;

/**
 * What the next step will do to one weight, before it is taken.
 *
 * @param step the step to come, counted from 1
 * @param index which weight, as a place in the flat order
 * @param batchLoss loss of the next batch with the weights as they are
 * @param weightStep the arithmetic: the weight now, its gradient over the next batch, the weight
 *     then
 */
public record NextStep(long step, int index, double batchLoss, WeightStep weightStep) {
  private static final int PIECE = 256;

  /** Computes the gradient of the next batch and lets the optimizer take the step on copies. */
  public static NextStep of(Experiment experiment, StepSnapshot snapshot, int index) {
    int[] rows = snapshot.nextRows();
    Backpropagation engine =
        new Backpropagation(
            experiment.model(),
            experiment.scenario().compile().loss(),
            Math.min(PIECE, rows.length));
    Weights gradients = Weights.zeros(experiment.model());
    double batchLoss =
        engine.run(snapshot.weights(), experiment.training(), rows, 0, rows.length, gradients);
    return new NextStep(
        snapshot.step() + 1,
        index,
        batchLoss,
        WeightStep.of(
            snapshot.optimizer(),
            snapshot.optimizerState(),
            index,
            snapshot.weights().get(index),
            gradients.get(index)));
  }

  /** Returns the weight as it is. */
  public double weight() {
    return weightStep.before();
  }

  /** Returns the derivative of the next batch's loss with respect to the weight. */
  public double gradient() {
    return weightStep.gradient();
  }

  /** Returns the learning rate the step will take. */
  public double learningRate() {
    return weightStep.learningRate();
  }

  /** Returns the weight as it will be; not finite when the run diverges there. */
  public double newWeight() {
    return weightStep.after();
  }
}
