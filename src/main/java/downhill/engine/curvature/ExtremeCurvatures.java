package downhill.engine.curvature;

import downhill.engine.model.Weights;
import downhill.engine.random.SeededGenerator;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Finds λmax and λmin of networks whose Hessian is too large to be formed, by the {@link Lanczos}
 * method, and says how far off they may be.
 */
public final class ExtremeCurvatures {
  /** The most weights for which they are searched: memory and time for the basis. */
  public static final int MAX_PARAMETERS = 5_000;

  private static final int MOST_PRODUCTS = 500;
  private static final int FIRST_LOOK = 16;

  /** Of λmax: a search ends when both residuals are below. */
  private static final double RESIDUAL = 1e-9;

  /** Of λmax: what a product is off by rounding. */
  private static final double ROUNDING = 1e-14;

  private final Hessian hessian;

  /** Prepares the search for a loss. */
  public ExtremeCurvatures(Hessian hessian) {
    this.hessian = hessian;
  }

  /**
   * What a search found.
   *
   * @param curvature both ends; NaN where the Hessian is not finite
   * @param residualMax ‖Hv - λv‖ at λmax: H has an eigenvalue no farther from it than this
   * @param residualMin the same at λmin
   * @param products how many Hessian-vector products it took
   */
  public record Found(Curvature curvature, double residualMax, double residualMin, int products) {}

  /**
   * Searches.
   *
   * @param at where the Hessian is taken
   * @param frozen places in the flat order of the weights that stay: directions that move them do
   *     not count; at least one weight must be free
   * @param cancelled asked before each product
   * @return empty when cancelled
   * @throws IllegalArgumentException when there are more than {@link #MAX_PARAMETERS} weights
   */
  public Optional<Found> search(Weights at, int[] frozen, BooleanSupplier cancelled) {
    if (at.size() > MAX_PARAMETERS) {
      throw new IllegalArgumentException(
          "parameters must be at most " + MAX_PARAMETERS + ". Received: " + at.size());
    }
    Lanczos lanczos = new Lanczos(hessian, at, frozen, firstVector(at.size(), frozen));
    int most = Math.min(MOST_PRODUCTS, at.size() - frozen.length);
    int look = Math.min(FIRST_LOOK, most);
    while (!cancelled.getAsBoolean()) {
      lanczos.grow();
      if (!lanczos.isFinite()) {
        return Optional.of(found(Double.NaN, Double.NaN, Double.NaN, Double.NaN, lanczos));
      }
      boolean last = lanczos.size() == most || lanczos.whole();
      if (last || lanczos.size() == look) {
        // Each look at the small matrix costs more than the one before: a quarter later each time.
        look = Math.min(most, look + Math.max(4, look / 4));
        Lanczos.Ends ends = lanczos.ends();
        Lanczos.Ritz max = ends.largest();
        Lanczos.Ritz min = ends.smallest();
        double enough = RESIDUAL * Math.max(Math.abs(max.value()), Math.abs(min.value()));
        if (last || (max.residual() <= enough && min.residual() <= enough)) {
          double rounding = ROUNDING * Math.max(Math.abs(max.value()), Math.abs(min.value()));
          return Optional.of(
              found(
                  max.value(),
                  min.value(),
                  Math.max(rounding, max.residual()),
                  Math.max(rounding, min.residual()),
                  lanczos));
        }
      }
    }
    return Optional.empty();
  }

  private Found found(
      double max, double min, double residualMax, double residualMin, Lanczos lanczos) {
    Curvature curvature = new Curvature(max, min, hessian.isQuadratic());
    return new Found(curvature, residualMax, residualMin, lanczos.size());
  }

  private static double[] firstVector(int size, int[] frozen) {
    SeededGenerator random = new SeededGenerator(1);
    double[] first = new double[size];
    for (int i = 0; i < size; i++) {
      first[i] = random.nextNormal();
    }
    Lanczos.stay(first, frozen);
    return first;
  }
}
