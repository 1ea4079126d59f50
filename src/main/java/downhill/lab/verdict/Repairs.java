package downhill.lab.verdict;

import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.SharpestDirection;
import downhill.engine.curvature.StabilityLimits;
import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.NextSafeRate;
import downhill.lab.rate.RateWorker;
import downhill.scenario.Experiment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
  private @Nullable OptionalDouble atStart;

  /** Proposes for an experiment. */
  public Repairs(Experiment experiment) {
    this.experiment = experiment;
  }

  /** Returns what can be done about a verdict, the nearest first; at most three. */
  public List<Repair> of(Moment moment, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Diverging _, Verdict.Diverged _ -> backAndSafe(moment);
      case Verdict.Bouncing _ ->
          safeRate(moment).stream()
              .<Repair>mapToObj(rate -> new Repair.Rate(rate, epochsIfEnded(moment)))
              .toList();
      case Verdict.NoiseFloor _ ->
          List.of(new Repair.Rate(rounded(moment.rate() / 10), epochsIfEnded(moment)));
      case Verdict.Stalled(long steps, double share, Verdict.Why why) -> unstall(moment, why);
      case Verdict.Starting _,
          Verdict.Gliding _,
          Verdict.Overshooting _,
          Verdict.Converged _,
          Verdict.Unknown _ ->
          List.of();
    };
  }

  private List<Repair> backAndSafe(Moment moment) {
    List<Repair> repairs = new ArrayList<>();
    long before = Rise.before(moment.curves().batchLoss(), moment.snapshot().step());
    repairs.add(new Repair.Rewind(before));
    safeRate(moment).ifPresent(rate -> repairs.add(new Repair.SafeRate(before, rate)));
    return repairs;
  }

  private static long epochsIfEnded(Moment moment) {
    return moment.stepsLeft() > 0 ? 0 : moment.experiment().scenario().fit().epochs();
  }

  private List<Repair> unstall(Moment moment, Verdict.Why why) {
    return switch (why) {
      case Verdict.Why.Dead _, Verdict.Why.Saddle _ -> List.of(new Repair.NewWeights());
      case Verdict.Why.Reach(int weight, double travel, double distance) ->
          reachFarther(moment, distance);
      case Verdict.Why.Slow _ -> faster(moment);
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

  private List<Repair> faster(Moment moment) {
    List<Repair> repairs = new ArrayList<>();
    safeRate(moment).stream()
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

  private OptionalDouble safeRate(Moment moment) {
    if (!(moment.snapshot().optimizer() instanceof Sgd rule)) {
      return OptionalDouble.empty();
    }
    boolean quadratic = Facts.isQuadratic(experiment);
    OptionalDouble safe =
        quadratic
            ? rates()
                .bands(moment.snapshot(), moment.plannedSteps(), () -> false)
                .map(NextSafeRate::of)
                .orElse(OptionalDouble.empty())
            : fromStart(rule);
    return safe;
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
  private OptionalDouble fromStart(Sgd rule) {
    OptionalDouble known = atStart;
    if (known == null) {
      var loss = experiment.scenario().compile().loss();
      var hessian = new Hessian(experiment.model(), loss, experiment.training());
      var search = new SharpestDirection(experiment.model(), hessian);
      known = search.lambdaMax(experiment.start(), () -> false);
      atStart = known;
    }
    return known.isPresent()
        ? StabilityLimits.criticalLearningRate(rule, known.getAsDouble()).stream()
            .map(limit -> rounded(Math.min(MARGIN * limit, rule.learningRate() / 2)))
            .findFirst()
        : OptionalDouble.empty();
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(2, RoundingMode.DOWN)).doubleValue();
  }

  private static double roundedUp(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(1, RoundingMode.UP)).doubleValue();
  }
}
