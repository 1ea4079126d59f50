package downhill.lab.rate;

import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is known about learning rates for a run at one moment. */
public sealed interface RateBands {

  /** How far the numbers hold. */
  enum Validity {
    /** A quadratic loss and all rows in each batch: everywhere and for ever. */
    EXACT,
    /** A quadratic loss; the limit is that of full batches, and smaller ones add noise. */
    FULL_BATCH_LIMIT,
    /** Where the weights are now, with all rows in each batch. */
    LOCAL,
    /** Where the weights are now, for full batches; smaller ones add noise. */
    LOCAL_FULL_BATCH_LIMIT
  }

  /** Why nothing is known. */
  enum Reason {
    /** The loss does not bend upwards in any direction here, so no rate is too large for it. */
    NOT_BENT_UP,
    /** Every weight is frozen, so no step moves anything. */
    ALL_FROZEN,
    /** The curvature is not finite here. */
    NOT_FINITE,
    /** The network and its rows are too large for measuring curvature while one looks. */
    TOO_LARGE
  }

  /**
   * Bands of rates, for gradient descent plain or with momentum.
   *
   * @param rule the update rule
   * @param validity how far the numbers hold
   * @param lambdaMax the curvature in the steepest direction, above 0
   * @param lambdaMin the curvature in the flattest direction; empty where it was not measured
   * @param stall where stalling ends; empty where the excess loss is rounding, where nobody can
   *     tell, or where no rate below the limit stalls
   * @param swing where swinging begins: 1/λmax, or what takes its place with momentum
   * @param best the best steady rate 2/(λmin + λmax): without momentum, for a quadratic loss with
   *     one bottom; otherwise empty
   * @param limit from where on descent diverges
   * @param dead the hidden layer that lets nothing through: then all this holds for the weights
   *     after it alone
   */
  record Bands(
      Sgd rule,
      Validity validity,
      double lambdaMax,
      OptionalDouble lambdaMin,
      Optional<Stall> stall,
      double swing,
      OptionalDouble best,
      double limit,
      Optional<DeadLayer> dead)
      implements RateBands {

    /** Returns the same for a network whose layer is dead. */
    Bands behind(DeadLayer layer, Optional<Stall> newStall) {
      return new Bands(
          rule, validity, lambdaMax, lambdaMin, newStall, swing, best, limit, Optional.of(layer));
    }

    /** Returns what a rate does. */
    public RateEffect effect(double rate) {
      if (rate >= limit) {
        return RateEffect.DIVERGES;
      }
      if (rate < stallsBelow()) {
        return RateEffect.STALLS;
      }
      return rate <= swing ? RateEffect.GLIDES : RateEffect.OVERSHOOTS;
    }

    private double stallsBelow() {
      return stall.map(known -> Math.min(known.below(), limit)).orElse(0.0);
    }

    /** Returns the bands from rate 0 on, ascending, each beginning where the last one ends. */
    public List<Band> list() {
      List<Band> bands = new ArrayList<>();
      double begin = add(bands, RateEffect.STALLS, 0, stallsBelow());
      begin = add(bands, RateEffect.GLIDES, begin, swing);
      begin = add(bands, RateEffect.OVERSHOOTS, begin, limit);
      add(bands, RateEffect.DIVERGES, begin, Double.POSITIVE_INFINITY);
      return bands;
    }

    private static double add(List<Band> bands, RateEffect effect, double from, double to) {
      if (to > from) {
        bands.add(new Band(effect, from, to));
        return to;
      }
      return from;
    }
  }

  /**
   * A stretch of rates.
   *
   * @param from the smallest
   * @param to the largest; infinite for the last band
   */
  record Band(RateEffect effect, double from, double to) {}

  /**
   * How far the weights can still travel, for rules whose steps are about as long as the rate
   * however steep the loss is: RMSprop, Adam, Adagrad (whose steps grow shorter).
   *
   * @param rule the update rule
   * @param stepsLeft N, the steps still planned, or 200 where none are
   * @param farthest where it is known, the weight that has farthest to go
   */
  record Reach(Optimizer rule, long stepsLeft, Optional<Farthest> farthest) implements RateBands {
    /** Returns N·η: about how far a weight can travel with a rate. */
    public double at(double rate) {
      return stepsLeft * rate * ReachRule.stepFactor(rule);
    }

    /** Returns the rate that reaches just far enough; empty where the way is not known. */
    public OptionalDouble enough() {
      return farthest.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(farthest.get().distance() / (stepsLeft * ReachRule.stepFactor(rule)));
    }
  }

  /**
   * The weight that has farthest to go.
   *
   * @param index its place in the flat order
   * @param distance from where it is to where the loss is lowest, in the network's own units
   */
  record Farthest(int index, double distance) {}

  /**
   * Nothing is known.
   *
   * @param reason why not
   */
  record Unknown(Reason reason) implements RateBands {}
}
