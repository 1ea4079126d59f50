package downhill.lab.landscape;

import downhill.lab.explain.Rule;
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
  /** Computes the gradient of the next batch and lets the optimizer take the step on copies. */
  public static NextStep of(Experiment experiment, StepSnapshot snapshot, int index) {
    NextBatch batch = NextBatch.of(experiment, snapshot);
    return new NextStep(
        snapshot.step() + 1,
        index,
        batch.loss(),
        step(snapshot, index, batch.gradients().get(index)));
  }

  private static WeightStep step(StepSnapshot snapshot, int index, double gradient) {
    double weight = snapshot.weights().get(index);
    return snapshot.isFrozen(index)
        ? WeightStep.frozen(snapshot.optimizer(), weight, gradient)
        : WeightStep.of(snapshot.optimizer(), snapshot.optimizerState(), index, weight, gradient);
  }

  /** Returns whether the step leaves the weight alone. */
  public boolean frozen() {
    return weightStep.rule() instanceof Rule.Frozen;
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
