package downhill.lab.verdict;

import downhill.engine.curvature.StabilityLimits;
import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.LocalBowl;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Tells a run that diverges from one that only climbs for a while. */
final class Growing {
  /** A network must climb on so many steps in a row. */
  private static final int CLIMBS = 4;

  private Growing() {}

  static Optional<Verdict> diverging(Facts facts) {
    return facts.optimizer() instanceof Sgd rule && rose(facts)
        ? facts
            .bowl()
            .flatMap(
                bowl -> facts.quadratic() ? exact(facts, rule, bowl) : local(facts, rule, bowl))
        : Optional.empty();
  }

  /** Returns whether the loss rose on the last step; with batches, in the mean. */
  private static boolean rose(Facts facts) {
    Window window = facts.window();
    int now = window.steps();
    if (now < 1) {
      return false;
    }
    return facts.moment().fullBatch()
        ? window.loss() > window.losses()[now - 1]
        : window.mean(now / 2 + 1, now + 1) > window.mean(0, now / 2 + 1);
  }

  /** On a bowl the factor says it, once the growing part is the larger one. */
  private static Optional<Verdict> exact(Facts facts, Sgd rule, LocalBowl bowl) {
    if (!facts.unstable() || bowl.unstableShare(rule) <= 0.5) {
      return Optional.empty();
    }
    boolean exact = facts.moment().fullBatch();
    double bottom = facts.window().loss() - bowl.depth();
    long step = facts.moment().snapshot().step();
    double factor = exact ? bowl.factor(rule) : measured(facts.window(), bowl.factor(rule));
    OptionalLong recorded = Float32.recorded(facts.moment(), step);
    if (recorded.isPresent()) {
      return Optional.of(new Verdict.Diverging(factor, exact, recorded, false));
    }
    return Optional.of(
        exact
            ? new Verdict.Diverging(
                factor, true, Float32.predicted(bowl, rule, bottom, step), false)
            : estimated(facts, factor));
  }

  /** Where the loss has grown by the same factor for a while it may go on so. */
  private static Verdict estimated(Facts facts, double factor) {
    long step = facts.moment().snapshot().step();
    return new Verdict.Diverging(factor, false, Float32.projected(facts.window(), step), true);
  }

  /** Returns by what factor steps have grown, or {@code otherwise} where that cannot be told. */
  private static double measured(Window window, double otherwise) {
    int steps = window.steps();
    double factor =
        Math.pow(Swing.length(window, steps) / Swing.length(window, 1), 1.0 / (steps - 1));
    return steps > CLIMBS && factor > 1 ? factor : otherwise;
  }

  /**
   * Elsewhere a run that climbs may come to flatter ground. It will not where the ground is too
   * steep for the rate and grows steeper.
   */
  private static Optional<Verdict> local(Facts facts, Sgd rule, LocalBowl bowl) {
    Window window = facts.window();
    int now = window.steps();
    if (!facts.moment().fullBatch() || now < CLIMBS) {
      return Optional.empty();
    }
    Window climb = window.last(CLIMBS);
    boolean steadily = climb.falls() == 0 && climb.loss() > 2 * climb.losses()[0];
    OptionalDouble limit = StabilityLimits.criticalLearningRate(rule, bowl.lambdaMax());
    if (!steadily || limit.isEmpty() || rule.learningRate() <= 2 * limit.getAsDouble()) {
      return Optional.empty();
    }
    double[] noMomentum = new double[window.gradient().length];
    double before =
        facts
            .worker()
            .bowl(climb.weights()[0], climb.gradients()[0], noMomentum)
            .map(LocalBowl::lambdaMax)
            .orElse(Double.POSITIVE_INFINITY);
    if (bowl.lambdaMax() <= before) {
      return Optional.empty();
    }
    double factor = Math.pow(Swing.length(climb, CLIMBS) / Swing.length(climb, 1), 1.0 / 3);
    OptionalLong recorded = Float32.recorded(facts.moment(), facts.moment().snapshot().step());
    if (factor <= 1) {
      return Optional.empty();
    }
    return Optional.of(
        recorded.isPresent()
            ? new Verdict.Diverging(factor, false, recorded, false)
            : estimated(facts, factor));
  }
}
