package downhill.lab.verdict;

import downhill.engine.optimizer.Sgd;
import java.util.Optional;

/** Tells the ways in which a loss comes to rest from one another. */
final class Resting {
  private static final int RECENT = 10;
  private static final int FEW_SWINGS = 5;
  private static final int SWINGS = 20;

  /** By so much two steps of a steady swing may differ. */
  private static final double STEADY = 1e-3;

  /** Of λmax: a bend downwards by less may come from what is left of the errors. */
  private static final double CLEARLY_DOWN = 1e-3;

  private Resting() {}

  /** Nothing left to fall: the bottom, or a place where the slope is 0 for another reason. */
  static Optional<Verdict> withoutSlope(Facts facts) {
    Window recent = facts.window().last(RECENT);
    if (facts.bowl().isEmpty() || facts.unstable()) {
      return Optional.empty();
    }
    LocalBowl bowl = facts.bowl().get();
    double least = facts.least();
    boolean still =
        recent.high() - recent.low() <= 2 * least
            && bowl.depth() <= least
            && bowl.openSlope() * 1e4 <= least;
    return still ? Optional.of(still(facts, bowl)) : Optional.empty();
  }

  private static Verdict still(Facts facts, LocalBowl bowl) {
    var experiment = facts.moment().experiment();
    var weights = facts.moment().snapshot().weights();
    var dead = Hidden.deadLayer(experiment.model(), weights, experiment.training());
    long steps = facts.moment().stepsToCome();
    if (dead.isPresent()) {
      int layer = dead.getAsInt();
      return new Verdict.Stalled(steps, 0, new Verdict.Why.Dead(layer, weights.units(layer)));
    }
    if (facts.window().loss() <= Facts.LEAST) {
      // No loss is below 0, so nothing is left, whatever the curvature looks like.
      return new Verdict.Converged(facts.window().loss(), facts.window().loss(), true);
    }
    if (bowl.mostDownward() >= 0) {
      return new Verdict.Converged(facts.window().loss(), bowl.depth(), facts.convex());
    }
    boolean stays =
        bowl.mostDownward() < -CLEARLY_DOWN * bowl.lambdaMax()
            && facts.optimizer() instanceof Sgd rule
            && bowl.fall(rule, steps) <= facts.least();
    return stays ? new Verdict.Stalled(steps, 0, new Verdict.Why.Saddle()) : new Verdict.Unknown();
  }

  /** Every step goes back the way of the last one, and that will not end soon. */
  static Optional<Verdict> bouncing(Facts facts) {
    if (!facts.moment().fullBatch()
        || !(facts.optimizer() instanceof Sgd rule)
        || facts.unstable()) {
      return Optional.empty();
    }
    Window window = facts.window().last(facts.quadratic() ? RECENT : SWINGS);
    int steps = window.steps();
    int reversals = Swing.of(window).reversals();
    boolean stays =
        facts.quadratic()
            ? steps >= FEW_SWINGS && willStay(facts, rule)
            : steps == SWINGS && isSteady(window);
    Window two = window.last(1);
    return stays && reversals == steps - 1
        ? Optional.of(new Verdict.Bouncing(steps, reversals + 1, two.low(), two.high()))
        : Optional.empty();
  }

  private static boolean willStay(Facts facts, Sgd rule) {
    long ahead = facts.moment().stepsToCome();
    return facts.bowl().filter(bowl -> bowl.fall(rule, ahead) < bowl.depth() / 20).isPresent();
  }

  /** Returns whether two steps bring the run back to where it was, again and again. */
  private static boolean isSteady(Window window) {
    int steps = window.steps();
    for (int j = 3; j <= steps; j++) {
      if (Math.abs(Swing.length(window, j) / Swing.length(window, j - 2) - 1) > STEADY) {
        return false;
      }
    }
    return Math.abs(window.mean(steps - 1, steps + 1) / window.mean(0, 2) - 1) <= STEADY;
  }
}
