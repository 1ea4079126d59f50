package downhill.lab.code;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Optimizer;
import downhill.lab.session.SessionState;
import downhill.lab.timeline.WeightEdit;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the code of a session depends on: the scenario, and what was changed since it was opened.
 *
 * @param experiment what is trained
 * @param optimizer the update rule with the learning rate of the next step
 * @param epochs planned
 * @param lastEdit the weight that was set by hand last
 * @param drawnAnew whether the run began with other weights than the scenario's
 */
public record CodeMoment(
    Experiment experiment,
    Optimizer optimizer,
    long epochs,
    Optional<WeightEdit> lastEdit,
    boolean drawnAnew) {

  /** Takes what a state says. */
  public static CodeMoment of(SessionState state) {
    Experiment experiment = state.experiment();
    boolean edited = state.lastEdit().isPresent();
    return new CodeMoment(
        experiment,
        experiment.scenario().compile().optimizer().withLearningRate(state.learningRate()),
        Math.ceilDiv(state.plannedSteps(), state.stepsPerEpoch()),
        state.lastEdit(),
        !edited && differ(experiment.start(), state.snapshot().start()));
  }

  private static boolean differ(Weights scenario, Weights run) {
    return !Arrays.equals(scenario.toArray(), run.toArray());
  }
}
