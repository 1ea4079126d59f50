package downhill.lab.explain;

import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.OptimizerState;
import downhill.lab.session.Update;

/**
 * What an update rule makes of one weight and its gradient.
 *
 * @param before the weight before the step
 * @param gradient derivative of the batch loss with respect to it
 * @param after the weight after the step
 * @param rule the rule with the numbers it remembers
 */
public record WeightStep(double before, double gradient, double after, Rule rule) {
  /**
   * Lets the optimizer itself take the step, on copies.
   *
   * @param state what the rule remembers before the step, for all weights; left as it is
   * @param index which of the weights this is
   */
  public static WeightStep of(
      Optimizer optimizer, OptimizerState state, int index, double weight, double gradient) {
    OptimizerState before = state.ofWeight(index);
    OptimizerState after = before.copy();
    double[] moved = {weight};
    after.advance();
    optimizer.update(moved, new double[] {gradient}, after);
    return new WeightStep(weight, gradient, moved[0], Rule.of(optimizer, before, after));
  }

  /** Returns what a step made of a weight, by its place in the flat order. */
  public static WeightStep of(Update update, int index) {
    double weight = update.before().get(index);
    double gradient = update.gradients().get(index);
    return update.isFrozen(index)
        ? frozen(update.optimizer(), weight, gradient)
        : of(update.optimizer(), update.stateBefore(), index, weight, gradient);
  }

  /** Returns what becomes of a weight that the step leaves alone: nothing. */
  public static WeightStep frozen(Optimizer optimizer, double weight, double gradient) {
    return new WeightStep(weight, gradient, weight, new Rule.Frozen(optimizer));
  }

  /** Returns η, the learning rate of the step. */
  public double learningRate() {
    return switch (rule) {
      case Rule.Frozen(var optimizer) -> optimizer.learningRate();
      case Rule.Plain(var optimizer) -> optimizer.learningRate();
      case Rule.Momentum momentum -> momentum.optimizer().learningRate();
      case Rule.MeanSquare meanSquare -> meanSquare.optimizer().learningRate();
      case Rule.MeanSquareMomentum both -> both.optimizer().learningRate();
      case Rule.Moments moments -> moments.optimizer().learningRate();
      case Rule.SquareSum squareSum -> squareSum.optimizer().learningRate();
    };
  }
}
