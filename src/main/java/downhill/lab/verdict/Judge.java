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
          Resting::bouncing,
          Stalling::stalled,
          Resting::noiseFloor,
          Falling::overshooting,
          Falling::gliding);

  private Judge() {}

  static Verdict of(Facts facts) {
    return RULES.stream()
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
