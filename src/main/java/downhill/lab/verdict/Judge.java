package downhill.lab.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks one rule after another; the first that is certain decides. */
final class Judge {
  private static final List<Function<Facts, Optional<Verdict>>> RULES =
      List.of(
          Growing::diverging,
          Judge::starting,
          Resting::withoutSlope,
          Walls::bouncing,
          Stalling::stalled,
          Jitter::noiseFloor,
          Falling::overshooting,
          Gliding::of);

  private Judge() {}

  static Verdict of(Facts facts) {
    // Where the loss is no number any more, only its growth can be told.
    long rules = Double.isFinite(facts.window().loss()) ? RULES.size() : 1;
    return RULES.stream()
        .limit(rules)
        .map(rule -> rule.apply(facts))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(new Verdict.Unknown());
  }

  /** Says nothing more while there are too few steps at this rate. */
  private static Optional<Verdict> starting(Facts facts) {
    return facts.window().steps() < Starts.ENOUGH
        ? Optional.of(Starts.of(facts.moment()))
        : Optional.empty();
  }
}
