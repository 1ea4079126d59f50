package downhill.lab.rate;

import downhill.engine.model.Weights;
import downhill.engine.training.Evaluator;
import downhill.lab.session.StepSnapshot;
import downhill.lab.timeline.Trail;
import downhill.scenario.Experiment;
import java.util.OptionalDouble;

/** The last steps of a run as far as one rate took them, and what their trend says. */
final class RecentSteps {
  private static final int LEAST_BETWEEN = 2;

  private final Experiment experiment;
  private final Evaluator evaluator;
  private final Weights then;
  private double rate = Double.NaN;
  private long seen;
  private long since;

  RecentSteps(Experiment experiment) {
    this.experiment = experiment;
    this.evaluator = experiment.evaluator();
    this.then = Weights.zeros(experiment.model());
  }

  /** Notes since when the rate is what it is, as far as the moments shown tell. */
  void see(StepSnapshot snapshot) {
    double last = snapshot.update().map(update -> update.learningRate()).orElse(Double.NaN);
    boolean back = snapshot.step() < seen;
    if (back) {
      since = 0;
    } else if (last != rate && !Double.isNaN(rate)) {
      since = seen;
    }
    rate = last;
    seen = snapshot.step();
  }

  /** Returns the rate below which a run stalls, as {@link StallTrend} estimates it. */
  OptionalDouble stallsBelow(StepSnapshot snapshot, long stepsLeft) {
    Trail trail = snapshot.trail();
    long first = Math.max(since, trail.firstStep());
    int between = (int) ((snapshot.step() - first) / 2);
    if (between < LEAST_BETWEEN || Double.isNaN(rate)) {
      return OptionalDouble.empty();
    }
    double[] losses = new double[3];
    int last = trail.size() - 1;
    for (int i = 0; i < 3; i++) {
      losses[i] = lossAt(trail, last - (2 - i) * between);
    }
    return StallTrend.below(losses, between, rate, stepsLeft);
  }

  private double lossAt(Trail trail, int moment) {
    for (int i = 0; i < then.size(); i++) {
      then.set(i, trail.weight(moment, i));
    }
    return evaluator.loss(then, experiment.training());
  }
}
