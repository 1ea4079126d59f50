package downhill.lab.landscape;

import downhill.engine.curvature.LinearFit;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import downhill.lab.landscape.Landmarks.Kind;
import downhill.lab.rate.ReachRule;
import downhill.lab.session.StepSnapshot;
import downhill.lab.timeline.Way;
import downhill.scenario.Experiment;
import java.util.Optional;

/** Finds the exact solution where there is one, or else the lowest moment of the way. */
final class BestSearch {
  private final WayLosses losses;
  private final Optional<BestKnown> optimum;

  /**
   * Solves the experiment where that can be done exactly.
   *
   * @param measured the rows by which steps are compared
   */
  BestSearch(Experiment experiment, Samples measured) {
    this.losses = new WayLosses(experiment, measured);
    this.optimum = ReachRule.optimum(experiment).map(fit -> optimum(experiment, fit));
  }

  private static BestKnown optimum(Experiment experiment, LinearFit fit) {
    Weights weights = Weights.zeros(experiment.model());
    for (int i = 0; i < fit.kernel().size(); i++) {
      weights.setKernel(0, i, 0, fit.kernel().get(i));
    }
    weights.setBias(0, 0, fit.bias());
    return new BestKnown(Kind.OPTIMUM, weights, 0, 0);
  }

  /** Returns the exact solution; empty where there is none. */
  Optional<BestKnown> optimum() {
    return optimum;
  }

  /** Returns the best weights known at a moment: the optimum, or the lowest of those measured. */
  BestKnown at(StepSnapshot snapshot) {
    if (optimum.isPresent()) {
      return optimum.get();
    }
    Way way = snapshot.way();
    double[] measured = losses.of(way);
    int best = way.size() - 1;
    int among = 0;
    for (int moment = 0; moment < measured.length; moment++) {
      among += Double.isNaN(measured[moment]) ? 0 : 1;
      best = measured[moment] < measured[best] ? moment : best;
    }
    Weights then = snapshot.weights().copy();
    way.copyTo(best, then);
    return new BestKnown(Kind.BEST_SEEN, then, way.step(best), among);
  }
}
