package downhill.lab.explain;

import downhill.lab.session.Update;
import downhill.scenario.Experiment;

/**
 * How one weight changed in a step: where its gradient came from, and what the rule made of it.
 *
 * @param step the step, counted from 1
 * @param parameter which weight or bias
 * @param shares the gradient as a mean over the rows of the batch
 * @param weightStep weight before, gradient, learning rate, weight after
 */
public record WeightUpdateExplanation(
    long step, Parameter parameter, GradientShares shares, WeightStep weightStep) {

  /**
   * Explains what a step did to a weight.
   *
   * @param index place of the weight in the flat order
   */
  public static WeightUpdateExplanation of(Experiment experiment, Update update, int index) {
    Parameter parameter = Parameter.at(experiment.model(), index);
    return new WeightUpdateExplanation(
        update.step(),
        parameter,
        GradientShares.of(
            experiment.scenario().compile().loss(),
            update.before(),
            experiment.training(),
            update.rows(),
            parameter),
        WeightStep.of(update, index));
  }

  /** Returns the weight before the step. */
  public double before() {
    return weightStep.before();
  }

  /** Returns the gradient the engine used. */
  public double gradient() {
    return weightStep.gradient();
  }

  /** Returns the learning rate of the step. */
  public double learningRate() {
    return weightStep.learningRate();
  }

  /** Returns the weight after the step. */
  public double after() {
    return weightStep.after();
  }
}
