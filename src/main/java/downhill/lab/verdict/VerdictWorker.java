package downhill.lab.verdict;

import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.Spectrum;
import downhill.engine.model.Weights;
import downhill.lab.rate.LocalBowl;
import downhill.scenario.Experiment;
import java.util.Arrays;
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
