package downhill.lab.verdict;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.DeadLayer;
import downhill.lab.rate.LocalBowl;
import downhill.lab.rate.ReachRule;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells whether the steps to come will halve what the loss could still fall. Where nobody knows how
 * far that is, only what is certain is said.
 */
final class Stalling {
  /** A step of an adaptive rule may be longer than the rate by this factor while slopes change. */
  private static final double LONGER = 1.2;

  private static final int RECENT = 10;

  private Stalling() {}

  static Optional<Verdict> stalled(Facts facts) {
    if (facts.bowl().isEmpty() || facts.unstable() || facts.bowl().get().depth() <= facts.least()) {
      return Optional.empty();
    }
    LocalBowl bowl = facts.bowl().get();
    return switch (facts.optimizer()) {
      case Sgd rule when facts.quadratic() -> onBowl(facts, bowl, rule);
      case Sgd rule when facts.convex() -> onConvex(facts, bowl, rule);
      case Sgd rule -> nearby(facts, bowl, rule);
      case RmsProp _, Adam _, Adagrad _ -> outOfReach(facts, bowl);
    };
  }

  /** Nothing before a dead layer moves any more, and what is after it has little left to fall. */
  static Optional<Verdict> behindDeadLayer(Facts facts) {
    Optional<LocalBowl> bowl =
        facts
            .bowl()
            .filter(b -> b.depth() + b.openSlope() <= DeadLayer.REST * facts.window().loss());
    Optional<DeadLayer> dead = bowl.isPresent() ? facts.dead() : Optional.empty();
    return dead.filter(layer -> standStill(facts, layer))
        .map(layer -> verdict(facts, bowl.orElseThrow().depth(), new Verdict.Why.Dead(layer)));
  }

  /** Momentum from before may yet carry the weights on, and wake the layer. */
  private static boolean standStill(Facts facts, DeadLayer dead) {
    Window last = facts.window().last(1);
    int before = facts.moment().snapshot().weights().kernelIndex(dead.layer() + 1, 0, 0);
    return last.steps() == 1
        && Arrays.equals(last.weights()[0], 0, before, last.weights()[1], 0, before);
  }

  private static Verdict verdict(Facts facts, double fall, Verdict.Why why) {
    double share = Math.clamp(fall / facts.window().loss(), 0, 1);
    return new Verdict.Stalled(facts.moment().stepsToCome(), share, why);
  }

  /** Exact for full batches, the mean for smaller ones. */
  private static Optional<Verdict> onBowl(Facts facts, LocalBowl bowl, Sgd rule) {
    Window window = facts.window();
    double fall = bowl.fall(rule, facts.moment().stepsToCome());
    double bottom = window.loss() - bowl.depth();
    // With momentum a run may be low for a moment on its way across the bottom; batches jitter.
    double now = facts.moment().fullBatch() ? window.high() : window.mean(0, window.steps() + 1);
    boolean halves = bowl.depth() - fall < (now - bottom) / 2;
    return !halves && !swings(facts) && !climbs(facts)
        ? Optional.of(verdict(facts, Math.max(0, fall), new Verdict.Why.Slow()))
        : Optional.empty();
  }

  /** Where batches bend more sharply than all rows together they may drive the run away. */
  private static boolean climbs(Facts facts) {
    Window window = facts.window();
    int half = (window.steps() + 1) / 2;
    return !facts.moment().fullBatch()
        && window.mean(half, window.steps() + 1) > 1.5 * window.mean(0, half);
  }

  /** Returns whether it is not slowness that holds the run up. */
  private static boolean swings(Facts facts) {
    Window recent = facts.window().last(RECENT);
    return facts.moment().fullBatch() && 2 * Swing.of(recent).changes() >= recent.steps();
  }

  /** Where a convex loss is descended in small steps the slope only shrinks: so will the falls. */
  private static Optional<Verdict> onConvex(Facts facts, LocalBowl bowl, Sgd rule) {
    boolean small = rule.momentum() == 0 && rule.learningRate() * bowl.lambdaMax() <= 1;
    double square = Arrays.stream(facts.window().gradient()).map(g -> g * g).sum();
    double most = rule.learningRate() * square * facts.moment().stepsToCome();
    return small && facts.moment().fullBatch() && most < depth(facts, bowl) / 4
        ? Optional.of(verdict(facts, most, new Verdict.Why.Slow()))
        : Optional.empty();
  }

  /** Elsewhere only so small a movement counts that the ground cannot change on the way. */
  private static Optional<Verdict> nearby(Facts facts, LocalBowl bowl, Sgd rule) {
    double fall = bowl.fall(rule, facts.moment().stepsToCome());
    boolean certain =
        facts.moment().fullBatch()
            && rule.learningRate() * bowl.lambdaMax() <= 0.5
            && fall >= 0
            && fall < facts.window().loss() / 100
            && depth(facts, bowl) > 10 * fall;
    return certain && closeBy(facts, rule, fall)
        ? Optional.of(verdict(facts, fall, new Verdict.Why.Slow()))
        : Optional.empty();
  }

  /** Returns whether the weights would move by less than a hundredth of their length. */
  private static boolean closeBy(Facts facts, Sgd rule, double fall) {
    double[] weights = facts.window().weights()[facts.window().steps()];
    double length = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
    // Falling by f in N small steps leads no farther than √(f · N · η / (1 - μ)).
    double rate = rule.learningRate() / (1 - rule.momentum());
    return Math.sqrt(fall * facts.moment().stepsToCome() * rate) < length / 100;
  }

  /**
   * Each weight moves by about the rate a step; a convex loss falls no more than its slope says.
   */
  private static Optional<Verdict> outOfReach(Facts facts, LocalBowl bowl) {
    double step = LONGER * facts.moment().rate() * ReachRule.stepFactor(facts.optimizer());
    double travel = step * facts.moment().stepsToCome();
    double slopes = Arrays.stream(facts.window().gradient()).map(Math::abs).sum();
    double most = travel * slopes;
    boolean stalls;
    if (facts.quadratic()) {
      stalls = most < bowl.depth() / 2;
    } else if (facts.convex()) {
      stalls = most < depth(facts, bowl) / 4;
    } else {
      most += travel * travel * bowl.lambdaMax() * facts.window().gradient().length / 2;
      stalls = most < facts.window().loss() / 200 && depth(facts, bowl) > 10 * most;
    }
    return stalls ? Optional.of(verdict(facts, most, why(facts, bowl, travel))) : Optional.empty();
  }

  private static Verdict.Why why(Facts facts, LocalBowl bowl, double travel) {
    double[] way = bowl.way();
    int farthest = 0;
    for (int i = 0; i < way.length; i++) {
      farthest = Math.abs(way[i]) > Math.abs(way[farthest]) ? i : farthest;
    }
    double distance = Math.abs(way[farthest]);
    return facts.quadratic() && distance > travel
        ? new Verdict.Why.Reach(farthest, travel / LONGER, distance)
        : new Verdict.Why.Slow();
  }

  /** Returns what the loss could fall: away from a bowl at most all of it. */
  private static double depth(Facts facts, LocalBowl bowl) {
    return Math.min(bowl.depth(), facts.window().loss());
  }
}
