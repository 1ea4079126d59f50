package downhill.lab.session;

import downhill.engine.training.Trainer;

/**
 * Where a run ceased to be finite.
 *
 * @param step the step that was not finite, counted from 1; it was not applied
 * @param cause what was not finite first
 */
public record Divergence(long step, Cause cause) {
  /** What can cease to be finite, in the order of a step. */
  public enum Cause {
    /** The loss of the batch. */
    LOSS,
    /** The derivative of the loss with respect to a weight. */
    GRADIENT,
    /** A weight after the update. */
    WEIGHT
  }

  /** Reads what went wrong from a trainer that has just diverged. */
  static Divergence of(Trainer trainer) {
    Cause cause =
        !Double.isFinite(trainer.batchLoss())
            ? Cause.LOSS
            : !trainer.gradients().isFinite() ? Cause.GRADIENT : Cause.WEIGHT;
    return new Divergence(trainer.steps() + 1, cause);
  }
}
