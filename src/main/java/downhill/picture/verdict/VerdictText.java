package downhill.picture.verdict;

import downhill.lab.rate.DeadLayer;
import downhill.lab.session.Divergence;
import downhill.lab.verdict.Verdict;
import downhill.picture.Numbers;
import downhill.words.Language;
import downhill.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/** Says a verdict in words and numbers. */
public final class VerdictText {
  private static final VerdictText ENGLISH = speaking(Language.EN);
  private static final VerdictText KOREAN = speaking(Language.KO);
  private static final double LEAST_PERCENT = 0.001;

  private final Words words;

  private VerdictText(Words words) {
    this.words = words;
  }

  /** Returns what speaks a language. */
  public static VerdictText in(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case KO -> KOREAN;
    };
  }

  private static VerdictText speaking(Language language) {
    return new VerdictText(new Words(VerdictText.class, language));
  }

  /** Returns the name of a verdict: a word or two. */
  public String name(Verdict verdict) {
    return words.text(
        switch (verdict) {
          case Verdict.Starting _ -> "verdict.starting";
          case Verdict.Gliding _ -> "verdict.gliding";
          case Verdict.Overshooting _ -> "verdict.overshooting";
          case Verdict.Bouncing _ -> "verdict.bouncing";
          case Verdict.Stalled _ -> "verdict.stalled";
          case Verdict.Diverging _ -> "verdict.diverging";
          case Verdict.Diverged _ -> "verdict.diverged";
          case Verdict.Converged _ -> "verdict.converged";
          case Verdict.NoiseFloor _ -> "verdict.noiseFloor";
          case Verdict.Unknown _ -> "verdict.unknown";
        });
  }

  /**
   * Returns how one can tell, with the numbers; nothing where there is nothing to say.
   *
   * @param weights names a weight by its place in the flat order
   */
  public String sentence(Verdict verdict, IntFunction<String> weights) {
    return switch (verdict) {
      case Verdict.Starting(long steps) ->
          steps == 0 ? words.text("starting.none") : words.text("starting.few", steps);
      case Verdict.Gliding(boolean epochs, int steps, int falls, double share) ->
          epochs
              ? words.text("gliding.epochs", steps, percent(share))
              : words.text("gliding.steps", falls, steps, percent(share));
      case Verdict.Overshooting(int weight, int steps, int changes, double share) ->
          words.text("overshooting", weights.apply(weight), changes, steps, percent(share));
      case Verdict.Bouncing(int steps, int reversals, double low, double high) ->
          words.text("bouncing", reversals, steps, Numbers.loss(low), Numbers.loss(high));
      case Verdict.Stalled(long steps, double share, Verdict.Why why) ->
          stalled(Numbers.count(steps), bound(share), why, weights);
      case Verdict.Diverging diverging -> diverging(diverging);
      case Verdict.Diverged(long step, Divergence.Cause cause, long overflow) ->
          diverged(step, cause, overflow);
      case Verdict.Converged(double loss, double left, boolean lowest) ->
          lowest
              ? words.text("converged.lowest", Numbers.loss(loss), Numbers.scientific(left, 0))
              : words.text("converged.valley", Numbers.loss(loss));
      case Verdict.NoiseFloor floor -> noiseFloor(floor);
      case Verdict.Unknown(var seen) -> seen.map(this::seen).orElseGet(() -> words.text("unknown"));
    };
  }

  private String stalled(String steps, String most, Verdict.Why why, IntFunction<String> weights) {
    return switch (why) {
      case Verdict.Why.Slow() -> words.text("stalled.slow", steps, most);
      case Verdict.Why.Reach(int weight, double travel, double distance) ->
          words.text(
              "stalled.reach",
              steps,
              Numbers.rate(travel),
              weights.apply(weight),
              Numbers.magnitude(distance),
              most);
      case Verdict.Why.Dead(DeadLayer dead) ->
          words.text("stalled.dead", dead.units(), dead.layer() + 1);
      case Verdict.Why.Saddle() -> words.text("stalled.saddle");
      case Verdict.Why.Frozen() -> words.text("stalled.frozen");
    };
  }

  private String diverging(Verdict.Diverging diverging) {
    String factor = Numbers.magnitude(diverging.factor());
    String first =
        diverging.exact()
            ? words.text("diverging.exact", factor)
            : words.text("diverging.measured", factor);
    return first + " " + overflow(diverging);
  }

  private String overflow(Verdict.Diverging diverging) {
    OptionalLong step = diverging.overflow();
    if (step.isEmpty()) {
      return words.text("diverging.unforeseen");
    }
    String key = diverging.estimated() ? "diverging.about" : "diverging.overflow";
    return words.text(key, Numbers.count(step.getAsLong()));
  }

  private String diverged(long step, Divergence.Cause cause, long overflow) {
    String first =
        switch (cause) {
          case LOSS -> words.text("diverged.loss", Numbers.count(step));
          case GRADIENT -> words.text("diverged.gradient", Numbers.count(step));
          case WEIGHT -> words.text("diverged.weight", Numbers.count(step));
        };
    return first + " " + words.text("diverged.overflow", Numbers.count(overflow));
  }

  /** What the losses did, where nothing certain follows from it. */
  private String seen(Verdict.Seen seen) {
    String before = Numbers.loss(seen.before());
    String now = Numbers.loss(seen.now());
    return words.text("unknown.seen", seen.steps(), seen.falls(), before, now);
  }

  private String noiseFloor(Verdict.NoiseFloor floor) {
    String low = Numbers.loss(floor.low());
    String high = Numbers.loss(floor.high());
    return floor.bottom().isPresent()
        ? words.text(
            "noiseFloor.bottom",
            floor.steps(),
            low,
            high,
            Numbers.loss(floor.bottom().getAsDouble()))
        : words.text("noiseFloor", floor.steps(), low, high);
  }

  /** Writes a share in per cent, rounded down to two digits so that it never says too much. */
  private static String percent(double share) {
    return plain(100 * share, 2, RoundingMode.DOWN);
  }

  /** Writes in per cent what a share is less than: one digit, rounded up. */
  private static String bound(double share) {
    return plain(Math.max(LEAST_PERCENT, 100 * share), share < 0.1 ? 1 : 2, RoundingMode.UP);
  }

  private static String plain(double value, int digits, RoundingMode rounding) {
    return BigDecimal.valueOf(value)
        .round(new MathContext(digits, rounding))
        .stripTrailingZeros()
        .toPlainString();
  }
}
