package downhill.lab.verdict;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.DeadLayer;
import downhill.lab.rate.LocalBowl;
import downhill.lab.rate.Stall;
import java.util.Optional;

/** Tells the ways in which a loss comes to rest from one another. */
final class Resting {
  private static final int RECENT = 10;

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
    Optional<DeadLayer> dead = facts.dead();
    long steps = facts.moment().stepsToCome();
    if (dead.isPresent()) {
      return new Verdict.Stalled(steps, 0, new Verdict.Why.Dead(dead.get()));
    }
    if (facts.window().loss() <= Stall.LEAST_EXCESS) {
      // No loss is below 0, so nothing is left, whatever the curvature looks like.
      return new Verdict.Converged(facts.window().loss(), facts.window().loss(), true);
    }
    if (!bearsRest(facts.optimizer(), bowl.lambdaMax())) {
      return Verdict.Unknown.UNSEEN;
    }
    if (bowl.mostDownward() >= 0) {
      return new Verdict.Converged(facts.window().loss(), bowl.depth(), facts.convex());
    }
    boolean stays =
        bowl.mostDownward() < -CLEARLY_DOWN * bowl.lambdaMax()
            && facts.optimizer() instanceof Sgd rule
            && bowl.fall(rule, steps) <= facts.least();
    return stays ? new Verdict.Stalled(steps, 0, new Verdict.Why.Saddle()) : Verdict.Unknown.UNSEEN;
  }

  /**
   * Where slopes vanish, the adaptive rules divide by what is left of them, at least by ε: they
   * rest only where the rate divided so is below the limit.
   */
  private static boolean bearsRest(Optimizer rule, double lambdaMax) {
    return switch (rule) {
      case Sgd _, Adagrad _ -> true;
      case RmsProp rms -> rms.learningRate() / Math.sqrt(rms.epsilon()) * lambdaMax < 2;
      case Adam adam -> adam.learningRate() / adam.epsilon() * lambdaMax < 2;
    };
  }
}
