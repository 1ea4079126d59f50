package downhill.lab.rate;

import downhill.engine.curvature.Curvature;
import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.LinearFit;
import downhill.engine.curvature.SharpestDirection;
import downhill.engine.curvature.Spectrum;
import downhill.engine.curvature.StabilityLimits;
import downhill.engine.loss.Loss;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Backpropagation;
import downhill.lab.rate.RateBands.Reason;
import downhill.lab.rate.RateBands.Validity;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Says what learning rates do to an experiment at one moment after another. Numbers that hold
 * everywhere are computed once. Reuses its memory: one thread at a time, not the training thread.
 */
public final class RateWorker {
  /** The most weights for which curvature is measured while one looks. */
  private static final int MOST_PARAMETERS = 50_000;

  /** The most rows times weights, a product with the Hessian then takes about a second. */
  private static final long MOST_MULTIPLICATIONS = 1L << 27;

  private final Experiment experiment;
  private final Hessian hessian;
  private final SharpestDirection sharpest;
  private final RecentSteps recent;
  private final WhileFrozen<Optional<Spectrum>> spectrum;
  private final Once<Optional<LinearFit>> optimum;
  private final Once<Backpropagation> backpropagation;
  private final WhileFrozen<AtomicReference<OptionalDouble>> sharpness =
      new WhileFrozen<>(frozen -> new AtomicReference<>(OptionalDouble.empty()));

  /** Prepares for an experiment. */
  public RateWorker(Experiment experiment) {
    Loss loss = experiment.scenario().compile().loss();
    this.experiment = experiment;
    this.hessian = new Hessian(experiment.model(), loss, experiment.training());
    this.sharpest = new SharpestDirection(experiment.model(), hessian);
    this.recent = new RecentSteps(experiment);
    this.spectrum = new WhileFrozen<>(frozen -> hessian.spectrum(experiment.start(), frozen));
    this.optimum = new Once<>(() -> ReachRule.optimum(experiment));
    this.backpropagation =
        new Once<>(() -> experiment.backpropagation(experiment.training().size()));
  }

  /** Returns whether curvature is measured for an experiment while one looks. */
  public static boolean affordable(Experiment experiment) {
    int parameters = experiment.model().parameterCount();
    return parameters <= MOST_PARAMETERS
        && (long) parameters * experiment.training().size() <= MOST_MULTIPLICATIONS;
  }

  /**
   * Says what rates do at a moment.
   *
   * @param plannedSteps where playing ends
   * @param cancelled asked now and then; large networks take seconds
   * @return empty when cancelled
   */
  public Optional<RateBands> bands(
      StepSnapshot snapshot, long plannedSteps, BooleanSupplier cancelled) {
    long steps = Stall.stepsLeft(plannedSteps, snapshot.step());
    if (snapshot.frozen().length == snapshot.weights().size()) {
      return Optional.of(new RateBands.Unknown(Reason.ALL_FROZEN));
    }
    return switch (snapshot.optimizer()) {
      case Sgd rule -> descent(rule, snapshot, steps, cancelled);
      case RmsProp _, Adam _, Adagrad _ ->
          Optional.of(new RateBands.Reach(snapshot.optimizer(), steps, farthest(snapshot)));
    };
  }

  private Optional<RateBands.Farthest> farthest(StepSnapshot snapshot) {
    return snapshot.frozen().length == 0
        ? optimum.get().map(fit -> ReachRule.farthest(snapshot.weights(), fit))
        : farthestOfFree(snapshot);
  }

  /** With some weights frozen the bottom that the others can reach is another one. */
  private Optional<RateBands.Farthest> farthestOfFree(StepSnapshot snapshot) {
    boolean solved = optimum.get().isPresent();
    boolean whole = experiment.model().parameterCount() <= Hessian.MAX_PARAMETERS;
    return solved && whole && affordable(experiment)
        ? spectrum
            .get(snapshot.frozen())
            .map(found ->
                new LocalBowl(
                    found, gradients(snapshot).values(), new double[snapshot.weights().size()]))
            .map(bowl -> ReachRule.farthest(bowl.way()))
        : Optional.empty();
  }

  /**
   * Says what the rate below which a run stalls follows from.
   *
   * @param bands as {@link #bands} gave them for the same moment
   * @return empty where no rate stalls, or nobody can tell
   */
  public Optional<StallCause> stallCause(
      RateBands.Bands bands, StepSnapshot snapshot, long plannedSteps) {
    long steps = Stall.stepsLeft(plannedSteps, snapshot.step());
    if (bands.stall().isEmpty()) {
      return Optional.empty();
    }
    if (bands.dead().isPresent() && !bands.stall().get().estimated()) {
      return bands.dead().map(StallCause.Dead::new);
    }
    if (bands.lambdaMin().isEmpty()) {
      return recent.trend(snapshot, steps).map(trend -> trend);
    }
    double rate = bands.stall().get().below();
    return spectrum
        .get(snapshot.frozen())
        .map(all -> {
          double[] gradient = gradients(snapshot).values();
          var bowl = new LocalBowl(all, gradient, LocalBowl.velocity(snapshot));
          return new StallCause.OnBowl(
              rate, steps, bowl.parts(bands.rule().withLearningRate(rate), steps));
        });
  }

  private Optional<RateBands> descent(
      Sgd rule, StepSnapshot snapshot, long steps, BooleanSupplier cancelled) {
    if (!affordable(experiment)) {
      return Optional.of(new RateBands.Unknown(Reason.TOO_LARGE));
    }
    boolean whole = experiment.model().parameterCount() <= Hessian.MAX_PARAMETERS;
    return hessian.isQuadratic() && whole
        ? Optional.of(bowl(rule, snapshot, steps))
        : local(rule, snapshot, steps, cancelled);
  }

  private RateBands bowl(Sgd rule, StepSnapshot snapshot, long steps) {
    Optional<Spectrum> all = spectrum.get(snapshot.frozen());
    if (all.isEmpty()) {
      return new RateBands.Unknown(Reason.NOT_FINITE);
    }
    Curvature curvature = all.get().curvature(true);
    OptionalDouble limit = StabilityLimits.criticalLearningRate(rule, curvature.lambdaMax());
    if (limit.isEmpty()) {
      return new RateBands.Unknown(Reason.NOT_BENT_UP);
    }
    Optional<Stall> stall = Optional.empty();
    Weights gradients = gradients(snapshot);
    if (gradients.isFinite()) {
      var here = new LocalBowl(all.get(), gradients.values(), LocalBowl.velocity(snapshot));
      OptionalDouble below = StallSearch.below(here, rule, steps, limit.getAsDouble());
      stall = stall(below, !fullBatch());
    }
    OptionalDouble best =
        rule.momentum() == 0 ? curvature.bestLearningRate() : OptionalDouble.empty();
    Validity validity = fullBatch() ? Validity.EXACT : Validity.FULL_BATCH_LIMIT;
    return bands(rule, validity, curvature.lambdaMax(), Optional.of(curvature), stall, best);
  }

  private Optional<RateBands> local(
      Sgd rule, StepSnapshot snapshot, long steps, BooleanSupplier cancelled) {
    boolean everywhere = hessian.isQuadratic();
    AtomicReference<OptionalDouble> known = sharpness.get(snapshot.frozen());
    OptionalDouble found = everywhere ? known.get() : OptionalDouble.empty();
    if (found.isEmpty()) {
      found = sharpest.lambdaMax(snapshot.weights(), snapshot.frozen(), cancelled);
      known.set(found);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    double lambdaMax = found.getAsDouble();
    if (!Double.isFinite(lambdaMax)) {
      return Optional.of(new RateBands.Unknown(Reason.NOT_FINITE));
    }
    if (lambdaMax <= 0) {
      return Optional.of(new RateBands.Unknown(Reason.NOT_BENT_UP));
    }
    Validity validity =
        everywhere
            ? fullBatch() ? Validity.EXACT : Validity.FULL_BATCH_LIMIT
            : fullBatch() ? Validity.LOCAL : Validity.LOCAL_FULL_BATCH_LIMIT;
    Optional<Stall> stall =
        recent.trend(snapshot, steps).map(trend -> new Stall(trend.below(), true));
    RateBands.Bands bands =
        bands(rule, validity, lambdaMax, Optional.empty(), stall, OptionalDouble.empty());
    return Optional.of(
        DeadLayer.of(experiment.model(), snapshot.weights(), experiment.training())
            .map(dead -> behind(dead, bands, snapshot))
            .orElse(bands));
  }

  /** Where what still moves has come to rest, no rate moves the loss. */
  private RateBands.Bands behind(DeadLayer dead, RateBands.Bands bands, StepSnapshot snapshot) {
    Weights gradients = Weights.zeros(experiment.model());
    double loss = backpropagation.get().run(snapshot.weights(), experiment.training(), gradients);
    leaveFree(gradients, snapshot);
    double square = Arrays.stream(gradients.values()).map(g -> g * g).sum();
    boolean rests = square / (2 * bands.lambdaMax()) <= DeadLayer.REST * loss;
    return bands.behind(dead, rests ? Optional.of(new Stall(bands.limit(), false)) : bands.stall());
  }

  private static RateBands.Bands bands(
      Sgd rule,
      Validity validity,
      double lambdaMax,
      Optional<Curvature> curvature,
      Optional<Stall> stall,
      OptionalDouble best) {
    return new RateBands.Bands(
        rule,
        validity,
        lambdaMax,
        curvature.stream().mapToDouble(Curvature::lambdaMin).findFirst(),
        stall,
        StabilityLimits.swingStart(rule, lambdaMax).orElseThrow(),
        best,
        StabilityLimits.criticalLearningRate(rule, lambdaMax).orElseThrow(),
        Optional.empty());
  }

  private static Optional<Stall> stall(OptionalDouble below, boolean estimated) {
    return below.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stall(below.getAsDouble(), estimated));
  }

  private boolean fullBatch() {
    return experiment.scenario().fit().batchSize() >= experiment.training().size();
  }

  private Weights gradients(StepSnapshot snapshot) {
    Weights gradients = Weights.zeros(experiment.model());
    backpropagation.get().run(snapshot.weights(), experiment.training(), gradients);
    leaveFree(gradients, snapshot);
    return gradients;
  }

  /** The slope along a frozen weight moves nothing. */
  private static void leaveFree(Weights gradients, StepSnapshot snapshot) {
    for (int index : snapshot.frozen()) {
      gradients.set(index, 0);
    }
  }
}
