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
          Stalling::behindDeadLayer,
          Walls::bouncing,
          Stalling::stalled,
          Jitter::noiseFloor,
          Falling::overshooting,
          Gliding::of);

  private static final int RECENT = 10;

  private Judge() {}

  static Verdict of(Facts facts) {
    // Where the loss is no number any more, only its growth can be told.
    boolean finite = Double.isFinite(facts.window().loss());
    Verdict verdict =
        (finite ? RULES : RULES.subList(0, 1))
            .stream()
                .map(rule -> rule.apply(facts))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Verdict.Unknown.UNSEEN);
    return verdict instanceof Verdict.Unknown
        ? new Verdict.Unknown(seen(facts.window().last(RECENT)))
        : verdict;
  }

  private static Optional<Verdict.Seen> seen(Window recent) {
    return recent.steps() == 0
        ? Optional.empty()
        : Optional.of(
            new Verdict.Seen(recent.steps(), recent.falls(), recent.losses()[0], recent.loss()));
  }

  /** Says nothing more while there are too few steps at this rate. */
  private static Optional<Verdict> starting(Facts facts) {
    return facts.window().steps() < Starts.ENOUGH
        ? Optional.of(Starts.of(facts.moment()))
        : Optional.empty();
  }
}
