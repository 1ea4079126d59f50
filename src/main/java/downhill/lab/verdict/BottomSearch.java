package downhill.lab.verdict;

import downhill.engine.model.Weights;
import downhill.engine.training.Backpropagation;
import downhill.lab.rate.LocalBowl;
import downhill.scenario.Experiment;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Finds the lowest value of a smooth convex loss by Newton's method: from where it stands it goes
 * to the bottom of the paraboloid there, or a part of the way where the loss would not fall.
 */
final class BottomSearch {
  private static final int MOST_STEPS = 25;
  private static final int MOST_HALVINGS = 20;

  /** Of the loss: what is left to fall below this is rounding. */
  private static final double CLOSE = 1e-9;

  /** Data that can be told apart without an error draw the weights away for ever. */
  private static final double NO_BOTTOM = 1e-8;

  private final Experiment experiment;
  private final Backpropagation engine;

  private BottomSearch(Experiment experiment) {
    this.experiment = experiment;
    this.engine = experiment.backpropagation(experiment.training().size());
  }

  /** Returns the loss around some weights as a paraboloid. */
  interface Bowls {
    /** Returns it, where it is affordable and finite. */
    Optional<LocalBowl> at(double[] weights, double[] gradient, double[] velocity);
  }

  /**
   * Searches.
   *
   * @param from weights to start from
   * @return empty where it was not found from there, or some step costs too much
   */
  static Optional<Bottom> of(Experiment experiment, double[] from, Bowls bowls) {
    return new BottomSearch(experiment).search(from, bowls);
  }

  private Optional<Bottom> search(double[] from, Bowls bowls) {
    Weights at = Weights.zeros(experiment.model());
    at.copyFrom(from);
    Weights gradient = Weights.zeros(experiment.model());
    double loss = engine.run(at, experiment.training(), gradient);
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<LocalBowl> bowl =
          bowls.at(at.toArray(), gradient.toArray(), new double[from.length]);
      if (bowl.isEmpty()) {
        return Optional.empty();
      }
      if (bowl.get().depth() <= CLOSE * loss && bowl.get().openSlope() <= CLOSE * loss) {
        return Optional.of(
            new Bottom(loss > NO_BOTTOM ? OptionalDouble.of(loss) : OptionalDouble.empty()));
      }
      double lower = follow(at, bowl.get().way(), loss, gradient);
      if (!(lower < loss)) {
        return Optional.empty();
      }
      loss = lower;
    }
    return Optional.empty();
  }

  /** Moves the weights along the way, or half, a quarter of it ..., and returns the loss there. */
  private double follow(Weights at, double[] way, double loss, Weights gradient) {
    double[] here = at.toArray();
    double share = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      for (int i = 0; i < way.length; i++) {
        at.set(i, here[i] + share * way[i]);
      }
      double there = engine.run(at, experiment.training(), gradient);
      if (there < loss) {
        return there;
      }
      share /= 2;
    }
    return loss;
  }
}
