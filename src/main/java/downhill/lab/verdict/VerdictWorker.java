package downhill.lab.verdict;

import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.Spectrum;
import downhill.engine.model.Weights;
import downhill.lab.rate.LocalBowl;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Passes verdicts on the moments of an experiment's runs. Keeps what holds everywhere: one thread
 * at a time, and not one that must not wait some tens of milliseconds.
 */
public final class VerdictWorker {
  /** Rows times weights squared: the cost of the whole Hessian. */
  private static final long MOST_PRODUCTS = 1L << 23;

  private static final int USUAL_STEPS = 10;

  private static final int MOST_WEIGHTS = 200;

  private final Experiment experiment;
  private final Hessian hessian;
  private final boolean affordable;
  private Found found = new Found(new int[0], new double[0]);

  /** What holds as long as the same weights are frozen, where they are. */
  private static final class Found {
    private final int[] frozen;
    private final double[] there;
    private @Nullable Spectrum everywhere;
    private @Nullable Bottom bottom;

    Found(int[] frozen, double[] there) {
      this.frozen = frozen;
      this.there = there;
    }
  }

  /** Prepares for an experiment. */
  public VerdictWorker(Experiment experiment) {
    this.experiment = experiment;
    this.hessian =
        new Hessian(
            experiment.model(), experiment.scenario().compile().loss(), experiment.training());
    long weights = experiment.model().parameterCount();
    this.affordable =
        weights <= MOST_WEIGHTS
            && weights * weights * experiment.training().size() <= MOST_PRODUCTS;
  }

  /**
   * Passes a verdict.
   *
   * @param moment of this worker's experiment
   */
  public Verdict of(Moment moment) {
    int[] frozen = moment.snapshot().frozen();
    double[] there = Arrays.stream(frozen).mapToDouble(moment.snapshot().weights()::get).toArray();
    if (!Arrays.equals(frozen, found.frozen) || !Arrays.equals(there, found.there)) {
      found = new Found(frozen, there);
    }
    if (frozen.length == experiment.model().parameterCount()) {
      return new Verdict.Stalled(moment.stepsToCome(), 0, new Verdict.Why.Frozen());
    }
    return moment.divergedHere().isPresent()
        ? diverged(moment)
        : Window.of(moment)
            .map(window -> Judge.of(Facts.of(moment, window, this)))
            .or(() -> Gliding.byEpochs(moment))
            .orElseGet(() -> Starts.of(moment));
  }

  /**
   * Passes a verdict and shows what it was passed on.
   *
   * @param moment of this worker's experiment
   */
  public VerdictEvidence evidence(Moment moment) {
    Verdict verdict = of(moment);
    int weight = verdict instanceof Verdict.Overshooting over ? over.weight() : -1;
    int steps = steps(verdict);
    List<VerdictEvidence.Measured> moments =
        Window.of(moment)
            .map(window -> window.last(steps))
            .map(window -> measured(window, moment.snapshot().step(), weight))
            .orElse(List.of());
    return new VerdictEvidence(verdict, moments);
  }

  /** Returns how many of the last steps a verdict speaks of. */
  private static int steps(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Gliding gliding when !gliding.epochs() -> gliding.steps();
      case Verdict.Overshooting over -> over.steps();
      case Verdict.Bouncing bouncing -> bouncing.steps();
      case Verdict.NoiseFloor floor -> floor.steps();
      case Verdict.Unknown unknown -> unknown.seen().map(Verdict.Seen::steps).orElse(0);
      default -> USUAL_STEPS;
    };
  }

  private static List<VerdictEvidence.Measured> measured(Window window, long last, int weight) {
    List<VerdictEvidence.Measured> moments = new ArrayList<>();
    for (int j = 0; j <= window.steps(); j++) {
      moments.add(
          new VerdictEvidence.Measured(
              last - window.steps() + j,
              window.losses()[j],
              weight < 0 ? Double.NaN : window.gradients()[j][weight]));
    }
    return moments;
  }

  private static Verdict diverged(Moment moment) {
    var divergence = moment.divergedHere().orElseThrow();
    return new Verdict.Diverged(divergence.step(), divergence.cause(), overflow(moment));
  }

  /**
   * Returns the step at which 32-bit numbers overflow in a run that diverged here, counted from 1.
   */
  public static long overflow(Moment moment) {
    long last = moment.snapshot().step() + 1;
    return Float32.recorded(moment, last).orElse(last);
  }

  /** Returns whether the loss is a parabola in the weights. */
  boolean quadratic() {
    return hessian.isQuadratic();
  }

  /** Returns the loss around some weights; empty where that costs too much or is not finite. */
  Optional<LocalBowl> bowl(double[] weights, double[] gradient, double[] velocity) {
    return affordable
        ? spectrum(weights).map(known -> new LocalBowl(known, gradient, velocity))
        : Optional.empty();
  }

  /**
   * Returns the lowest value of a convex loss, which is searched until it is known.
   *
   * @param from where the search begins
   * @return empty where there is none, or it was not found
   */
  OptionalDouble bottom(double[] from) {
    Bottom known = found.bottom;
    if (known == null) {
      known = BottomSearch.of(experiment, from, this::bowl).orElse(null);
      found.bottom = known;
    }
    return known == null ? OptionalDouble.empty() : known.loss();
  }

  private Optional<Spectrum> spectrum(double[] weights) {
    Spectrum known = found.everywhere;
    if (known != null) {
      return Optional.of(known);
    }
    Weights at = Weights.zeros(experiment.model());
    at.copyFrom(weights);
    Optional<Spectrum> here = hessian.spectrum(at, found.frozen);
    if (quadratic()) {
      found.everywhere = here.orElse(null);
    }
    return here;
  }
}
