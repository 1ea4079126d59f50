package downhill.lab.sharpness;

import downhill.engine.curvature.StabilityLimits;
import downhill.engine.optimizer.Optimizer;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.util.OptionalDouble;

/**
 * Asks how steeply the loss bends at a moment.
 *
 * @param run counts the runs that were followed, so that answers about a former one are known
 * @param experiment whose loss
 * @param snapshot the moment
 */
public record SharpnessQuestion(long run, Experiment experiment, StepSnapshot snapshot)
    implements SharpnessTask {
  /** The most weights for which it is measured while one looks. */
  public static final int MOST_PARAMETERS = 5_000;

  /** The most rows times weights: a measurement then takes some seconds. */
  private static final long MOST_MULTIPLICATIONS = 1L << 26;

  /** Returns whether it is measured for an experiment. */
  public static boolean measurable(Experiment experiment) {
    int parameters = experiment.model().parameterCount();
    return parameters <= MOST_PARAMETERS
        && (long) parameters * experiment.training().size() <= MOST_MULTIPLICATIONS;
  }

  /** Returns the curvature for which the rate of this moment is the limit. */
  OptionalDouble bearable() {
    return bearable(snapshot.optimizer());
  }

  /**
   * Returns the curvature for which a rule's rate is the limit: 2/η, with momentum (2 + 2μ)/η, with
   * Nesterov's (2 + 2μ)/((1 + 2μ)η); empty for other rules.
   */
  public static OptionalDouble bearable(Optimizer rule) {
    OptionalDouble numerator = StabilityLimits.criticalLearningRate(rule, 1);
    return numerator.isEmpty()
        ? numerator
        : OptionalDouble.of(numerator.getAsDouble() / rule.learningRate());
  }
}
