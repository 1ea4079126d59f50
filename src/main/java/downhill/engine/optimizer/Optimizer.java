package downhill.engine.optimizer;

/**
 * A rule that turns the gradient of the loss into a change of the weights.
 *
 * <p>An optimizer is settings only; what a rule remembers from step to step is an {@link
 * OptimizerState}. In the formulas w is a weight, g the derivative of the batch loss with respect
 * to it, η the learning rate and t the step, counted from 1.
 */
public sealed interface Optimizer permits Sgd, RmsProp, Adam, Adagrad {

  /** Returns the name Keras gives it, for example {@code rmsprop}. */
  String kerasName();

  /** Returns η, how far a step goes: positive and finite. */
  double learningRate();

  /** Returns the same rule with another learning rate. */
  Optimizer withLearningRate(double learningRate);

  /** Returns how many numbers the rule remembers for each weight. */
  int slots();

  /** Returns what the remembered numbers are before the first step. */
  default double initialSlotValue() {
    return 0;
  }

  /**
   * Makes the weights after a step of those before it.
   *
   * @param before the weights
   * @param gradients the derivative of the batch loss with respect to each weight
   * @param remembered what the rule remembers
   * @param after receives the weights; may be {@code before} itself
   * @param state receives what the rule then remembers; its step is already that of this update;
   *     may be {@code remembered} itself
   */
  void update(
      double[] before,
      double[] gradients,
      OptimizerState remembered,
      double[] after,
      OptimizerState state);

  /** Changes weights, and what the rule remembers, in place. */
  default void update(double[] weights, double[] gradients, OptimizerState state) {
    update(weights, gradients, state, weights, state);
  }
}
