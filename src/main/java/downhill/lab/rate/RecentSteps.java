package downhill.lab.rate;

import downhill.engine.model.Weights;
import downhill.engine.training.Evaluator;
import downhill.lab.session.StepSnapshot;
import downhill.lab.session.Update;
import downhill.lab.timeline.Trail;
import downhill.scenario.Experiment;
import java.util.Optional;

/** The last steps of a run as far as one rate took them, and what their trend says. */
final class RecentSteps {
  private static final int LEAST_BETWEEN = 2;

  private final Experiment experiment;
  private final Evaluator evaluator;
  private final Weights then;

  RecentSteps(Experiment experiment) {
    this.experiment = experiment;
    this.evaluator = experiment.evaluator();
    this.then = Weights.zeros(experiment.model());
  }

  /** Returns below which rate a run stalls, as {@link StallTrend} estimates it. */
  Optional<StallCause.Trend> trend(StepSnapshot snapshot, long stepsLeft) {
    return snapshot.update().isEmpty()
        ? Optional.empty()
        : trend(snapshot, snapshot.update().get(), stepsLeft);
  }

  private Optional<StallCause.Trend> trend(StepSnapshot snapshot, Update last, long stepsLeft) {
    Trail trail = snapshot.trail();
    long first = Math.max(last.steadySince(), trail.firstStep());
    int between = (int) ((snapshot.step() - first) / 2);
    if (between < LEAST_BETWEEN) {
      return Optional.empty();
    }
    double[] losses = new double[3];
    for (int i = 0; i < 3; i++) {
      losses[i] = lossAt(trail, trail.size() - 1 - (2 - i) * between);
    }
    return StallTrend.of(losses, between, last.learningRate(), stepsLeft);
  }

  private double lossAt(Trail trail, int moment) {
    trail.copyTo(moment, then);
    return evaluator.loss(then, experiment.training());
  }
}
