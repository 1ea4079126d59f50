package downhill.app.descent;

import downhill.engine.curvature.Curvature;
import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.StabilityLimits;
import downhill.engine.optimizer.Optimizer;
import downhill.scenario.Experiment;
import java.util.OptionalDouble;

/**
 * Asks from which learning rate on an experiment diverges. There is an answer where it is exact:
 * for a quadratic loss and batches of all rows.
 *
 * @param experiment what is trained
 * @param optimizer by which rule
 */
record LimitQuestion(Experiment experiment, Optimizer optimizer) {

  /**
   * The limit.
   *
   * @param question what was asked
   * @param limit empty where nobody knows it exactly
   */
  record Answer(LimitQuestion question, OptionalDouble limit) {}

  /** Computes the answer from the Hessian of the training loss. */
  Answer answer() {
    boolean fullBatch = experiment.scenario().fit().batchSize() >= experiment.training().size();
    if (!fullBatch || experiment.model().parameterCount() > Hessian.MAX_PARAMETERS) {
      return new Answer(this, OptionalDouble.empty());
    }
    var hessian =
        new Hessian(
            experiment.model(), experiment.scenario().compile().loss(), experiment.training());
    if (!hessian.isQuadratic()) {
      return new Answer(this, OptionalDouble.empty());
    }
    Curvature curvature = hessian.curvature(experiment.start());
    return new Answer(this, StabilityLimits.criticalLearningRate(optimizer, curvature.lambdaMax()));
  }
}
