package downhill.lab.explain.rate;

import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.SharpestDirection;
import downhill.engine.curvature.Spectrum;
import downhill.engine.model.Weights;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The curvature λ of the full-batch loss along one direction v of the weights: λ = v·(H·v), with H
 * the second derivatives.
 *
 * @param steepest whether v is the steepest direction; otherwise it is the flattest
 * @param lambda the curvature
 * @param method how v was found
 * @param everywhere whether it is the same wherever the weights are
 * @param shares what each weight that is not frozen adds, the largest part first
 */
public record CurvatureExplanation(
    boolean steepest, double lambda, Method method, boolean everywhere, List<Share> shares) {
  /** Takes its own copy. */
  public CurvatureExplanation {
    shares = List.copyOf(shares);
  }

  /** How a direction was found. */
  public sealed interface Method {
    /** From the whole matrix of second derivatives, {@code size} by {@code size}. */
    record Eigenvalues(int size) implements Method {}

    /** By the Lanczos method, from some products of the matrix with directions. */
    record Lanczos(int size, int products) implements Method {}
  }

  /**
   * What a weight adds.
   *
   * @param index its place in the flat order
   * @param along how much of the direction it is, v
   * @param change how its slope changes as the weights move along the direction, H·v
   */
  public record Share(int index, double along, double change) {
    /** Returns what is added up: v·(H·v). */
    public double product() {
      return along * change;
    }
  }

  /**
   * Explains the curvature at some weights.
   *
   * @param frozen places of the weights that stay, ascending; some are free
   * @param steepest whether the steepest direction is asked for; the flattest is known of linear
   *     regressions alone
   * @param cancelled asked now and then; large networks take seconds
   * @return empty where it is not finite or not known, and when cancelled
   */
  public static Optional<CurvatureExplanation> of(
      Experiment experiment,
      Weights at,
      int[] frozen,
      boolean steepest,
      BooleanSupplier cancelled) {
    var model = experiment.model();
    var hessian = new Hessian(model, experiment.scenario().compile().loss(), experiment.training());
    int size = model.parameterCount() - frozen.length;
    boolean everywhere = hessian.isQuadratic();
    if (everywhere && model.parameterCount() <= Hessian.MAX_PARAMETERS) {
      return hessian
          .spectrum(at, frozen)
          .map(spectrum -> {
            int place = extreme(spectrum, steepest);
            return new CurvatureExplanation(
                steepest,
                spectrum.values()[place],
                new Method.Eigenvalues(size),
                true,
                shares(hessian, at, spectrum.directions()[place], frozen));
          });
    }
    return steepest
        ? new SharpestDirection(model, hessian)
            .search(at, frozen, cancelled)
            .filter(found -> Double.isFinite(found.lambdaMax()))
            .map(found ->
                new CurvatureExplanation(
                    true,
                    found.lambdaMax(),
                    new Method.Lanczos(size, found.products()),
                    everywhere,
                    shares(hessian, at, found.direction(), frozen)))
        : Optional.empty();
  }

  private static int extreme(Spectrum spectrum, boolean largest) {
    Comparator<Integer> order = Comparator.comparingDouble(i -> spectrum.values()[i]);
    return IntStream.range(0, spectrum.values().length)
        .boxed()
        .max(largest ? order : order.reversed())
        .orElseThrow();
  }

  private static List<Share> shares(Hessian hessian, Weights at, double[] along, int[] frozen) {
    Weights direction = at.copy();
    direction.copyFrom(along);
    Weights change = at.copy();
    hessian.times(at, direction, change);
    return IntStream.range(0, along.length)
        .filter(i -> Arrays.binarySearch(frozen, i) < 0)
        .mapToObj(i -> new Share(i, along[i], change.get(i)))
        .sorted(Comparator.comparingDouble((Share share) -> -Math.abs(share.product())))
        .toList();
  }

  /** Returns how far H·v is from λ·v, as a part of λ: 0 for the very direction. */
  public double residual() {
    double square = 0;
    for (Share share : shares) {
      double rest = share.change() - lambda * share.along();
      square += rest * rest;
    }
    return Math.sqrt(square) / Math.abs(lambda);
  }

  /** Returns the share of a weight; empty for one that is frozen. */
  public Optional<Share> share(int index) {
    return shares.stream().filter(share -> share.index() == index).findFirst();
  }
}
