package downhill.engine.training;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.OptimizerState;

/**
 * Everything a {@link Trainer} needs to run on from a step with the same bits. Never changes.
 *
 * <p>Made by {@link Trainer#capture()}; only a trainer of the same network, samples, batch size and
 * seed goes on from it in the same way.
 */
public final class TrainerState {
  private static final int FIXED_BYTES = 256;

  private final Weights weights;
  private final Weights gradients;
  private final Optimizer optimizer;
  private final OptimizerState optimizerState;
  private final long steps;
  private final double batchLoss;
  private final double batchAccuracy;
  private final boolean diverged;

  TrainerState(
      Weights weights,
      Weights gradients,
      Optimizer optimizer,
      OptimizerState optimizerState,
      long steps,
      double batchLoss,
      double batchAccuracy,
      boolean diverged) {
    this.weights = weights.copy();
    this.gradients = gradients.copy();
    this.optimizer = optimizer;
    this.optimizerState = optimizerState.copy();
    this.steps = steps;
    this.batchLoss = batchLoss;
    this.batchAccuracy = batchAccuracy;
    this.diverged = diverged;
  }

  /** Returns how many steps had been applied. */
  public long steps() {
    return steps;
  }

  /** Returns a copy of the weights. */
  public Weights weights() {
    return weights.copy();
  }

  /** Returns the optimizer with the learning rate of that moment. */
  public Optimizer optimizer() {
    return optimizer;
  }

  /** Returns about how much memory this takes, in bytes. */
  public long bytes() {
    return FIXED_BYTES + 8L * weights.size() * (2 + optimizerState.slotCount());
  }

  void restoreInto(Weights liveWeights, Weights liveGradients, OptimizerState liveState) {
    liveWeights.copyFrom(weights);
    liveGradients.copyFrom(gradients);
    liveState.copyFrom(optimizerState);
  }

  double batchLoss() {
    return batchLoss;
  }

  double batchAccuracy() {
    return batchAccuracy;
  }

  boolean diverged() {
    return diverged;
  }
}
