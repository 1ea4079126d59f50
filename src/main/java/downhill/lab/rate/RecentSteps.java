package downhill.lab.rate;

import downhill.engine.model.Weights;
import downhill.engine.training.Evaluator;
import downhill.lab.session.StepSnapshot;
import downhill.lab.session.Update;
import downhill.lab.timeline.Trail;
import downhill.scenario.Experiment;
import java.util.OptionalDouble;

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

  /** Returns the rate below which a run stalls, as {@link StallTrend} estimates it. */
  OptionalDouble stallsBelow(StepSnapshot snapshot, long stepsLeft) {
    return snapshot.update().isEmpty()
        ? OptionalDouble.empty()
        : stallsBelow(snapshot, snapshot.update().get(), stepsLeft);
  }

  private OptionalDouble stallsBelow(StepSnapshot snapshot, Update last, long stepsLeft) {
    Trail trail = snapshot.trail();
    long first = Math.max(last.steadySince(), trail.firstStep());
    int between = (int) ((snapshot.step() - first) / 2);
    if (between < LEAST_BETWEEN) {
      return OptionalDouble.empty();
    }
    double[] losses = new double[3];
    for (int i = 0; i < 3; i++) {
      losses[i] = lossAt(trail, trail.size() - 1 - (2 - i) * between);
    }
    return StallTrend.below(losses, between, last.learningRate(), stepsLeft);
  }

  private double lossAt(Trail trail, int moment) {
    trail.copyTo(moment, then);
    return evaluator.loss(then, experiment.training());
  }
}
