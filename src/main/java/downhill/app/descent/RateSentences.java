package downhill.app.descent;

import downhill.app.i18n.LocalWords;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.RateBands;
import downhill.lab.rate.RateBands.Bands;
import downhill.lab.rate.RateBands.Reach;
import downhill.lab.rate.RateBands.Unknown;
import downhill.lab.rate.RateEffect;
import downhill.lab.rate.Stall;
import downhill.picture.Numbers;
import java.util.Optional;
import java.util.function.IntFunction;

/** What is said about the bands of the dial. */
final class RateSentences {
  private final LocalWords words;

  RateSentences(LocalWords words) {
    this.words = words;
  }

  /**
   * Returns how far the bands hold, in a few words.
   *
   * @param symbols whether the numbers behind them are named too
   */
  String holds(Optional<RateBands> known, boolean symbols) {
    return switch (known.orElse(null)) {
      case null -> words.text("rate.measuring");
      case Bands bands -> {
        String holds =
            bands
                .dead()
                .map(dead -> words.text("rate.holds.dead", dead.layer() + 1))
                .orElseGet(() -> words.text(holds(bands.validity())));
        yield symbols ? holds + " · " + lambdas(bands) : holds;
      }
      case Reach reach -> words.text("rate.holds.reach", reach.rule().kerasName());
      case Unknown(var reason) ->
          words.text(
              switch (reason) {
                case NOT_BENT_UP -> "rate.unknown.flat";
                case ALL_FROZEN -> "rate.unknown.frozen";
                case NOT_FINITE -> "rate.unknown.notFinite";
                case TOO_LARGE -> "rate.unknown.large";
              });
    };
  }

  private static String holds(RateBands.Validity validity) {
    return switch (validity) {
      case EXACT -> "rate.holds.exact";
      case FULL_BATCH_LIMIT -> "rate.holds.batches";
      case LOCAL -> "rate.holds.local";
      case LOCAL_FULL_BATCH_LIMIT -> "rate.holds.localBatches";
    };
  }

  private static String lambdas(Bands bands) {
    String max = "λmax = " + Numbers.rate(bands.lambdaMax());
    return bands.lambdaMin().isEmpty()
        ? max
        : max + ", λmin = " + Numbers.rate(bands.lambdaMin().getAsDouble());
  }

  /**
   * Returns how far the weights can still travel with a rate; empty where there are bands.
   *
   * @param weight names a weight by its place in the flat order
   */
  String reach(Optional<RateBands> known, double rate, IntFunction<String> weight) {
    if (!(known.orElse(null) instanceof Reach reach)) {
      return "";
    }
    String far = travel(reach, rate);
    String way =
        reach
            .farthest()
            .map(farthest ->
                words.text(
                    "rate.reach.known",
                    weight.apply(farthest.index()),
                    Numbers.magnitude(farthest.distance())))
            .orElseGet(() -> words.text("rate.reach.unknown"));
    return far + " " + way;
  }

  /** Adagrad's steps only grow shorter: what the others reach is the most it can reach. */
  private String travel(Reach reach, double rate) {
    return words.text(
        reach.rule() instanceof Adagrad ? "rate.reach.most" : "rate.reach",
        Numbers.count(reach.stepsLeft()),
        Numbers.rate(rate),
        Numbers.magnitude(reach.at(rate)));
  }

  /** Returns what a rate would do and how one can tell; empty where nothing is known. */
  String effect(Optional<RateBands> known, double rate) {
    return switch (known.orElse(null)) {
      case Bands bands -> effect(bands, bands.effect(rate));
      case Reach reach -> travel(reach, rate);
      case Unknown _ -> "";
      case null -> "";
    };
  }

  private String effect(Bands bands, RateEffect effect) {
    return switch (effect) {
      case STALLS -> stalls(bands);
      case GLIDES -> words.text("rate.effect.glides", Numbers.rate(bands.swing()));
      case OVERSHOOTS ->
          words.text(
              momentum(bands) ? "rate.effect.overshoots.momentum" : "rate.effect.overshoots",
              Numbers.rate(bands.swing()),
              Numbers.rate(bands.limit()));
      case DIVERGES -> words.text("rate.effect.diverges", Numbers.rate(bands.limit()));
    };
  }

  private String stalls(Bands bands) {
    boolean estimated = bands.stall().map(Stall::estimated).orElse(false);
    if (bands.dead().isPresent() && !estimated) {
      return words.text("rate.effect.stalls.dead", bands.dead().get().layer() + 1);
    }
    return words.text(
        estimated ? "rate.effect.stalls.estimate" : "rate.effect.stalls",
        Numbers.rate(bands.stall().map(Stall::below).orElse(0.0)));
  }

  private static boolean momentum(Bands bands) {
    Sgd rule = bands.rule();
    return rule.momentum() > 0;
  }
}
