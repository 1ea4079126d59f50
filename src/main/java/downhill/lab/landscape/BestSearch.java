package downhill.lab.landscape;

import downhill.engine.curvature.LeastSquares;
import downhill.engine.curvature.LinearFit;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Weights;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Samples;
import downhill.lab.landscape.Landmarks.Kind;
import downhill.lab.session.StepSnapshot;
import downhill.lab.timeline.Trail;
import downhill.scenario.Experiment;
import java.util.Optional;

/** Finds the exact solution where there is one, or else the lowest of the last steps. */
final class BestSearch {
  /** What looking back may cost, in rows times weights times steps. */
  static final long MOST_MULTIPLICATIONS = 1L << 24;

  private final Evaluator evaluator;
  private final Samples measured;
  private final Optional<BestKnown> optimum;
  private final int parameters;

  /**
   * Solves the experiment where that can be done exactly.
   *
   * @param measured the rows by which steps are compared
   */
  BestSearch(Experiment experiment, Samples measured) {
    this.evaluator = experiment.evaluator();
    this.measured = measured;
    this.parameters = experiment.model().parameterCount();
    boolean solvable =
        experiment.linearRegression()
            && experiment.scenario().compile().loss() instanceof MeanSquaredError;
    this.optimum =
        solvable
            ? LeastSquares.solve(experiment.training()).map(fit -> optimum(experiment, fit))
            : Optional.empty();
  }

  private static BestKnown optimum(Experiment experiment, LinearFit fit) {
    Weights weights = Weights.zeros(experiment.model());
    for (int i = 0; i < fit.kernel().size(); i++) {
      weights.setKernel(0, i, 0, fit.kernel().get(i));
    }
    weights.setBias(0, 0, fit.bias());
    return new BestKnown(Kind.OPTIMUM, weights, 0);
  }

  /** Returns the best weights known at a moment: where looking back costs too much, the present. */
  BestKnown at(StepSnapshot snapshot) {
    if (optimum.isPresent()) {
      return optimum.get();
    }
    Trail trail = snapshot.trail();
    long each = (long) measured.size() * parameters;
    boolean cheap = each * (trail.size() + 1) <= MOST_MULTIPLICATIONS;
    BestKnown best = new BestKnown(Kind.BEST_SEEN, snapshot.weights(), snapshot.step());
    if (!cheap) {
      return best;
    }
    double least = evaluator.loss(snapshot.start(), measured);
    best = new BestKnown(Kind.BEST_SEEN, snapshot.start(), 0);
    for (int moment = 0; moment < trail.size(); moment++) {
      Weights then = snapshot.weights().copy();
      for (int i = 0; i < then.size(); i++) {
        then.set(i, trail.weight(moment, i));
      }
      double loss = evaluator.loss(then, measured);
      if (loss < least) {
        least = loss;
        best = new BestKnown(Kind.BEST_SEEN, then, trail.firstStep() + moment);
      }
    }
    return best;
  }
}
