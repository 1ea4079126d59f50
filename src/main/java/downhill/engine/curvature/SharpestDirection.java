package downhill.engine.curvature;

import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.random.SeededGenerator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * Finds λmax, the curvature in the sharpest direction, without the matrix: by the {@link Lanczos}
 * method, from some tens of Hessian-vector products.
 *
 * <p>A next search starts from the direction found by the last one, which hardly turns from step to
 * step. Not safe for use by several threads.
 */
public final class SharpestDirection {
  private static final int MOST_PRODUCTS = 100;
  private static final int LOOK_EVERY = 4;

  /** Of λmax; the error of the eigenvalue is about the square of this. */
  private static final double RESIDUAL = 1e-6;

  private static final double FRESH_SHARE = 0.01;

  private final Hessian hessian;
  private final SeededGenerator random = new SeededGenerator(1);
  private final double[] start;

  /** Prepares the search for a loss. */
  public SharpestDirection(Sequential model, Hessian hessian) {
    this.hessian = hessian;
    this.start = new double[model.parameterCount()];
  }

  /**
   * Searches.
   *
   * @param at where the Hessian is taken
   * @param frozen places in the flat order of the weights that stay: directions that move them do
   *     not count
   * @param cancelled asked before each product
   * @return λmax, NaN where the Hessian is not finite, 0 where no weight is free; empty when
   *     cancelled
   */
  public OptionalDouble lambdaMax(Weights at, int[] frozen, BooleanSupplier cancelled) {
    return search(at, frozen, cancelled)
        .map(found -> OptionalDouble.of(found.lambdaMax()))
        .orElseGet(OptionalDouble::empty);
  }

  /**
   * What a search found.
   *
   * @param lambdaMax NaN where the Hessian is not finite
   * @param direction of length 1, one number for each weight; not to be changed
   * @param products how many Hessian-vector products it took
   */
  @SuppressWarnings("ArrayRecordComponent") // Read in loops.
  public record Found(double lambdaMax, double[] direction, int products) {}

  /**
   * Searches.
   *
   * @param at where the Hessian is taken
   * @param frozen places in the flat order of the weights that stay: directions that move them do
   *     not count
   * @param cancelled asked before each product
   * @return empty when cancelled
   */
  public Optional<Found> search(Weights at, int[] frozen, BooleanSupplier cancelled) {
    int free = start.length - frozen.length;
    if (free == 0) {
      return Optional.of(new Found(0, new double[start.length], 0));
    }
    Lanczos lanczos = new Lanczos(hessian, at, frozen, firstVector(frozen));
    int most = Math.min(MOST_PRODUCTS, free);
    while (!cancelled.getAsBoolean()) {
      lanczos.grow();
      int size = lanczos.size();
      if (!lanczos.isFinite()) {
        return Optional.of(new Found(Double.NaN, start.clone(), size));
      }
      boolean last = size == most || lanczos.whole();
      if (last || size % LOOK_EVERY == 0) {
        Lanczos.Ritz found = lanczos.ends().largest();
        if (last || found.residual() <= RESIDUAL * Math.abs(found.value())) {
          lanczos.direction(found, start);
          return Optional.of(new Found(found.value(), start.clone(), size));
        }
      }
    }
    return Optional.empty();
  }

  private double[] firstVector(int[] frozen) {
    double length = Math.sqrt(Lanczos.dot(start, start));
    double[] first = new double[start.length];
    double fresh = length > 0 ? FRESH_SHARE / Math.sqrt(start.length) : 1;
    for (int i = 0; i < first.length; i++) {
      first[i] = start[i] + fresh * random.nextNormal();
    }
    Lanczos.stay(first, frozen);
    return first;
  }
}
