package downhill.lab.verdict;

import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.SharpestDirection;
import downhill.engine.curvature.StabilityLimits;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.NextSafeRate;
import downhill.lab.rate.RateWorker;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Proposes what to do about verdicts on an experiment's runs. One thread at a time. */
public final class Repairs {
  private static final double SUITS_STANDARDISED = 0.1;
  private static final int MOST_FEATURES_FOR_IT = 8;
  private static final long MOST_EPOCHS = 10_000;

  /** Curvature at the start says little of the way; half of the limit is left as a margin. */
  private static final double MARGIN = 0.5;

  private final Experiment experiment;
  private @Nullable RateWorker rates;
  private @Nullable AtStart atStart;

  /** The curvature in the steepest direction where a run began. */
  @SuppressWarnings("ArrayRecordComponent") // Read once.
  private record AtStart(Weights start, int[] frozen, double lambdaMax) {}

  /** Proposes for an experiment. */
  public Repairs(Experiment experiment) {
    this.experiment = experiment;
  }

  /**
   * Returns what can be done about a verdict, the nearest first; at most three.
   *
   * @param cancelled asked now and then; a safe rate for a large network takes seconds to find, and
   *     is left out when nobody waits for it any more
   */
  public List<Repair> of(Moment moment, Verdict verdict, BooleanSupplier cancelled) {
    return switch (verdict) {
      case Verdict.Diverging _, Verdict.Diverged _ -> backAndSafe(moment, cancelled);
      case Verdict.Bouncing _ ->
          safeRate(moment, cancelled).stream()
              .<Repair>mapToObj(rate -> new Repair.Rate(rate, epochsIfEnded(moment)))
              .toList();
      case Verdict.NoiseFloor _ ->
          List.of(
              new Repair.Rate(NextSafeRate.roundedDown(moment.rate() / 10), epochsIfEnded(moment)));
      case Verdict.Stalled(long steps, double share, Verdict.Why why) ->
          unstall(moment, why, cancelled);
      case Verdict.Starting _,
          Verdict.Gliding _,
          Verdict.Overshooting _,
          Verdict.Converged _,
          Verdict.Unknown _ ->
          List.of();
    };
  }

  private List<Repair> backAndSafe(Moment moment, BooleanSupplier cancelled) {
    List<Repair> repairs = new ArrayList<>();
    long before = Rise.before(moment.curves().batchLoss(), moment.snapshot().step());
    repairs.add(new Repair.Rewind(before));
    safeRate(moment, cancelled).ifPresent(rate -> repairs.add(new Repair.SafeRate(before, rate)));
    return repairs;
  }

  private static long epochsIfEnded(Moment moment) {
    return moment.stepsLeft() > 0 ? 0 : moment.experiment().scenario().fit().epochs();
  }

  private List<Repair> unstall(Moment moment, Verdict.Why why, BooleanSupplier cancelled) {
    return switch (why) {
      case Verdict.Why.Frozen _ -> List.of();
      case Verdict.Why.Dead _, Verdict.Why.Saddle _ -> List.of(new Repair.NewWeights());
      case Verdict.Why.Reach(int weight, double travel, double distance) ->
          reachFarther(moment, distance);
      case Verdict.Why.Slow _ -> faster(moment, cancelled);
    };
  }

  /** A rate with which the planned steps reach twice as far as needed, or more steps. */
  private List<Repair> reachFarther(Moment moment, double distance) {
    long planned = Math.max(1, moment.plannedSteps());
    double epochs = 1.5 * distance / moment.rate() / moment.stepsPerEpoch();
    List<Repair> repairs = new ArrayList<>();
    repairs.add(new Repair.Restart(roundedUp(2 * distance / planned)));
    if (epochs <= MOST_EPOCHS) {
      repairs.add(new Repair.MoreEpochs((long) roundedUp(epochs)));
    }
    standardize(repairs);
    return repairs;
  }

  private List<Repair> faster(Moment moment, BooleanSupplier cancelled) {
    List<Repair> repairs = new ArrayList<>();
    safeRate(moment, cancelled).stream()
        .filter(rate -> rate > 3 * moment.rate())
        .forEach(rate -> repairs.add(new Repair.Restart(rate)));
    standardize(repairs);
    return repairs;
  }

  /** Offered where it is known to help: in a linear regression on features as they are. */
  private void standardize(List<Repair> repairs) {
    var scenario = experiment.scenario();
    if (experiment.linearRegression()
        && !scenario.data().standardize()
        && scenario.model().weights().isEmpty()
        && experiment.model().inputs() > 1
        && experiment.model().inputs() <= MOST_FEATURES_FOR_IT) {
      repairs.add(new Repair.Standardize(SUITS_STANDARDISED));
    }
  }

  private OptionalDouble safeRate(Moment moment, BooleanSupplier cancelled) {
    if (!(moment.snapshot().optimizer() instanceof Sgd rule)
        || !RateWorker.affordable(experiment)) {
      return OptionalDouble.empty();
    }
    return Hessian.isQuadratic(experiment.model(), experiment.scenario().compile().loss())
        ? rates()
            .bands(moment.snapshot(), moment.plannedSteps(), cancelled)
            .map(NextSafeRate::of)
            .orElse(OptionalDouble.empty())
        : fromStart(rule, moment.snapshot(), cancelled);
  }

  private RateWorker rates() {
    RateWorker known = rates;
    if (known == null) {
      known = new RateWorker(experiment);
      rates = known;
    }
    return known;
  }

  /** Where a network has run away to, curvature says nothing; where it came from it does. */
  private OptionalDouble fromStart(Sgd rule, StepSnapshot moment, BooleanSupplier cancelled) {
    OptionalDouble lambdaMax = atStart(moment.start(), moment.frozen(), cancelled);
    return lambdaMax.isPresent()
        ? StabilityLimits.criticalLearningRate(rule, lambdaMax.getAsDouble()).stream()
            .map(limit ->
                NextSafeRate.roundedDown(Math.min(MARGIN * limit, rule.learningRate() / 2)))
            .findFirst()
        : OptionalDouble.empty();
  }

  @SuppressWarnings("ReferenceEquality") // A run's start is one object.
  private OptionalDouble atStart(Weights start, int[] frozen, BooleanSupplier cancelled) {
    AtStart known = atStart;
    if (known != null && known.start() == start && Arrays.equals(known.frozen(), frozen)) {
      return OptionalDouble.of(known.lambdaMax());
    }
    var loss = experiment.scenario().compile().loss();
    var hessian = new Hessian(experiment.model(), loss, experiment.training());
    OptionalDouble found =
        new SharpestDirection(experiment.model(), hessian).lambdaMax(start, frozen, cancelled);
    found.ifPresent(lambdaMax -> atStart = new AtStart(start, frozen, lambdaMax));
    return found;
  }

  private static double roundedUp(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(1, RoundingMode.UP)).doubleValue();
  }
}
