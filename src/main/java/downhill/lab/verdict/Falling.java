package downhill.lab.verdict;

import downhill.engine.curvature.StabilityLimits;
import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.LocalBowl;
import java.util.Optional;

/** Tells a run that swings on its way down. */
final class Falling {
  private static final int RECENT = 10;
  private static final int FEW_STEPS = 5;

  /** With momentum a swing takes several steps: so many are needed to see it come and go. */
  private static final int SLOW_SWINGS = 12;

  private static final int FEW_CHANGES = 3;
  private static final double LEAST_SHARE = 1e-5;

  private Falling() {}

  static Optional<Verdict> overshooting(Facts facts) {
    if (!facts.smooth() || facts.unstable()) {
      return Optional.empty();
    }
    return facts.optimizer() instanceof Sgd rule && rule.momentum() == 0
        ? eachStep(facts)
        : inWaves(facts);
  }

  /** Plain descent: across the bottom with each step. */
  private static Optional<Verdict> eachStep(Facts facts) {
    Window window = facts.window().last(RECENT);
    // Between 1/λ and 2/λ steps cross the bottom and still come nearer.
    boolean arrives =
        facts
            .bowl()
            .map(bowl -> facts.moment().rate() * bowl.lambdaMax())
            .filter(pull -> pull > 1 && pull < 2)
            .isPresent();
    // In a ravine the walls are crossed although most of the way leads along it.
    Swing swing = facts.quadratic() ? Swing.ofRestless(window) : Swing.of(window);
    boolean swings = window.steps() >= FEW_STEPS && 5 * swing.changes() >= 4 * window.steps();
    // On ground that changes only a fall without a break says that the swings will end.
    boolean sure =
        facts.moment().fullBatch()
            ? facts.convex() || window.falls() == window.steps()
            : facts.quadratic() && halves(facts);
    return swings && arrives && sure && falls(facts, window)
        ? Optional.of(verdict(window, swing))
        : Optional.empty();
  }

  /** With momentum, or steps of one length: past the bottom, back, past it again, less far. */
  private static Optional<Verdict> inWaves(Facts facts) {
    Window window = facts.window();
    int steps = window.steps();
    if (steps < SLOW_SWINGS
        || !facts.moment().fullBatch()
        || !facts.convex()
        || !belowLimit(facts)) {
      return Optional.empty();
    }
    Swing swing = Swing.of(window);
    double bottom =
        facts.quadratic() ? facts.bowl().map(bowl -> window.loss() - bowl.depth()).orElse(0.0) : 0;
    double early = window.mean(0, steps / 2) - bottom;
    double late = window.mean(steps / 2, steps + 1) - bottom;
    return swing.changes() >= FEW_CHANGES
            && falls(facts, window)
            && late < 0.8 * early
            && stillFalls(facts, bottom)
        ? Optional.of(verdict(window, swing))
        : Optional.empty();
  }

  /** Steps of one length come to a height that they swing about: the last ones must fall too. */
  private static boolean stillFalls(Facts facts, double bottom) {
    Window window = facts.window();
    int steps = window.steps();
    return facts.optimizer() instanceof Sgd
        || window.mean(3 * steps / 4, steps + 1) - bottom
            < 0.8 * (window.mean(steps / 2, 3 * steps / 4) - bottom);
  }

  /**
   * Returns whether the mean height above the bottom halves, so that it is not the jitter alone.
   */
  private static boolean halves(Facts facts) {
    Window all = facts.window();
    double bottom = all.loss() - facts.bowl().map(LocalBowl::depth).orElse(all.loss());
    int middle = (all.steps() + 1) / 2;
    double early = all.mean(0, middle) - bottom;
    return all.mean(middle, all.steps() + 1) - bottom < early / 2;
  }

  /** The adaptive rules have no limit: their steps do not grow with the slope. */
  private static boolean belowLimit(Facts facts) {
    return !(facts.optimizer() instanceof Sgd)
        || facts
            .bowl()
            .map(bowl -> StabilityLimits.criticalLearningRate(facts.optimizer(), bowl.lambdaMax()))
            .filter(limit -> limit.isPresent() && facts.moment().rate() < limit.getAsDouble())
            .isPresent();
  }

  private static Verdict verdict(Window window, Swing swing) {
    return new Verdict.Overshooting(
        swing.weight(), window.steps(), swing.changes(), window.share());
  }

  /** Returns whether the loss falls visibly, with small batches also over all that is known. */
  static boolean falls(Facts facts, Window window) {
    Window all = facts.window();
    int middle = (all.steps() + 1) / 2;
    boolean inTheMean =
        facts.moment().fullBatch() || all.mean(middle, all.steps() + 1) < all.mean(0, middle);
    return window.share() > LEAST_SHARE
        && inTheMean
        && window.mean(window.steps() / 2 + 1, window.steps() + 1)
            < window.mean(0, window.steps() / 2 + 1);
  }
}
