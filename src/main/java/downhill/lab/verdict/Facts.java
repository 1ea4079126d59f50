package downhill.lab.verdict;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.DeadLayer;
import downhill.lab.rate.LocalBowl;
import downhill.lab.rate.Stall;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known about a moment.
 *
 * @param window the last steps
 * @param bowl the loss around the present weights, where it is affordable
 * @param quadratic whether that holds everywhere
 */
record Facts(
    Moment moment,
    Window window,
    Optional<LocalBowl> bowl,
    boolean quadratic,
    VerdictWorker worker) {
  /** What is left to fall counts for nothing below this part of the loss. */
  private static final double LEAST_SHARE = 1e-6;

  static Facts of(Moment moment, Window window, VerdictWorker worker) {
    double[] velocity = LocalBowl.velocity(moment.snapshot());
    int now = window.steps();
    Optional<LocalBowl> bowl = worker.bowl(window.weights()[now], window.gradient(), velocity);
    return new Facts(moment, window, bowl, worker.quadratic(), worker);
  }

  /** Returns the lowest loss there is; empty where it has none, or nobody knows it. */
  OptionalDouble bottom() {
    if (quadratic && bowl.isPresent()) {
      return OptionalDouble.of(window.loss() - bowl.get().depth());
    }
    return convex() ? worker.bottom(window.weights()[window.steps()]) : OptionalDouble.empty();
  }

  /** Returns the hidden layer that lets nothing through, if there is one. */
  Optional<DeadLayer> dead() {
    var experiment = moment.experiment();
    return DeadLayer.of(experiment.model(), moment.snapshot().weights(), experiment.training());
  }

  Optimizer optimizer() {
    return moment.snapshot().optimizer();
  }

  /** Returns whether the bowl leads ever farther away with this rule. */
  boolean unstable() {
    return quadratic
        && bowl.isPresent()
        && optimizer() instanceof Sgd rule
        && bowl.get().factor(rule) > 1 + 1e-9;
  }

  /** Returns whether the loss has no kinks by itself, so that steps grow shorter near a bottom. */
  boolean smooth() {
    return !(moment.experiment().scenario().compile().loss() instanceof MeanAbsoluteError);
  }

  /** Returns below which depth there is nothing left to fall. */
  double least() {
    return Math.max(Stall.LEAST_EXCESS, LEAST_SHARE * window.loss());
  }

  /** Returns whether the loss has one bottom and bends upwards everywhere. */
  boolean convex() {
    var model = moment.experiment().model();
    var loss = moment.experiment().scenario().compile().loss();
    return model.layerCount() == 1
        && switch (model.lastLayer().activation()) {
          case Linear _ -> loss instanceof MeanSquaredError;
          case Sigmoid _ -> loss instanceof BinaryCrossentropy;
          case Softmax _ ->
              loss instanceof CategoricalCrossentropy
                  || loss instanceof SparseCategoricalCrossentropy;
          default -> false;
        };
  }
}
