package downhill.lab.sharpness;

import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.SharpestDirection;
import downhill.engine.model.Weights;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * Measures the largest curvature of the full-batch loss, from Hessian-vector products. The search
 * begins where the last one ended. Reuses its memory: one thread at a time, not the training
 * thread.
 */
public final class SharpnessWorker {
  private final SharpestDirection sharpest;

  /** Takes the memory for an experiment. */
  public SharpnessWorker(Experiment experiment) {
    var loss = experiment.scenario().compile().loss();
    this.sharpest =
        new SharpestDirection(
            experiment.model(), new Hessian(experiment.model(), loss, experiment.training()));
  }

  /**
   * Does a task.
   *
   * @param cancelled asked now and then
   * @return what was measured; nothing when cancelled
   */
  public List<SharpnessPoint> work(SharpnessTask task, BooleanSupplier cancelled) {
    return switch (task) {
      case SharpnessReplay replay -> replay.points(this, cancelled);
      case SharpnessQuestion question -> {
        StepSnapshot moment = question.snapshot();
        OptionalDouble found = lambdaMax(moment.weights(), moment.frozen(), cancelled);
        long step = question.snapshot().step();
        yield found.isEmpty()
            ? List.of()
            : List.of(new SharpnessPoint(step, found.getAsDouble(), question.bearable()));
      }
    };
  }

  /**
   * Measures.
   *
   * @param frozen places of the weights that stay
   * @param cancelled asked before each product
   * @return NaN where it is not finite; empty when cancelled
   */
  public OptionalDouble lambdaMax(Weights at, int[] frozen, BooleanSupplier cancelled) {
    return sharpest.lambdaMax(at, frozen, cancelled);
  }
}
