package downhill.engine.curvature;

import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.random.SeededGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Finds λmax, the curvature in the sharpest direction, without the matrix: by the Lanczos method,
 * from some tens of Hessian-vector products.
 *
 * <p>From a start vector v the products Hv, H²v, ... span a space that leans ever more towards the
 * extreme eigenvectors. In an orthogonal basis of it H is a small tridiagonal matrix, whose largest
 * eigenvalue soon stands still. The basis is kept orthogonal by subtracting every earlier vector
 * from each new one, twice. A next search starts from the direction found by the last one, which
 * hardly turns from step to step. Not safe for use by several threads.
 */
public final class SharpestDirection {
  private static final int MOST_PRODUCTS = 100;
  private static final int LOOK_EVERY = 4;

  /** Of λmax; the error of the eigenvalue is about the square of this. */
  private static final double RESIDUAL = 1e-6;

  private static final double FRESH_SHARE = 0.01;

  private final Hessian hessian;
  private final Sequential model;
  private final SeededGenerator random = new SeededGenerator(1);
  private final double[] start;

  private final List<double[]> basis = new ArrayList<>();
  private final List<Double> diagonal = new ArrayList<>();
  private final List<Double> beside = new ArrayList<>();

  /** Prepares the search for a loss. */
  public SharpestDirection(Sequential model, Hessian hessian) {
    this.hessian = hessian;
    this.model = model;
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
    basis.clear();
    diagonal.clear();
    beside.clear();
    double[] next = firstVector(frozen);
    Weights direction = Weights.zeros(model);
    Weights product = Weights.zeros(model);
    int most = Math.min(MOST_PRODUCTS, free);
    while (true) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      basis.add(next);
      direction.copyFrom(next);
      hessian.times(at, direction, product);
      double[] rest = product.toArray();
      rest(rest, frozen);
      diagonal.add(dot(rest, next));
      makeOrthogonal(rest);
      double left = Math.sqrt(dot(rest, rest));
      if (!Double.isFinite(left)) {
        return Optional.of(new Found(Double.NaN, next, basis.size()));
      }
      int size = basis.size();
      boolean last = size == most || left <= 1e-14 * Math.abs(diagonal.getFirst());
      if (last || size % LOOK_EVERY == 0) {
        Ritz found = largest();
        if (last || left * Math.abs(found.share[size - 1]) <= RESIDUAL * Math.abs(found.value)) {
          remember(found);
          return Optional.of(new Found(found.value, start.clone(), size));
        }
      }
      beside.add(left);
      scale(rest, 1 / left);
      next = rest;
    }
  }

  /** Leaves nothing of a vector along the weights that stay. */
  private static void rest(double[] vector, int[] frozen) {
    for (int index : frozen) {
      vector[index] = 0;
    }
  }

  private double[] firstVector(int[] frozen) {
    double length = Math.sqrt(dot(start, start));
    double[] first = new double[start.length];
    double fresh = length > 0 ? FRESH_SHARE / Math.sqrt(start.length) : 1;
    for (int i = 0; i < first.length; i++) {
      first[i] = start[i] + fresh * random.nextNormal();
    }
    rest(first, frozen);
    scale(first, 1 / Math.sqrt(dot(first, first)));
    return first;
  }

  /** Subtracts what a vector has of the basis; once is not enough for rounding. */
  private void makeOrthogonal(double[] vector) {
    for (int round = 0; round < 2; round++) {
      for (double[] known : basis) {
        double share = dot(known, vector);
        for (int i = 0; i < vector.length; i++) {
          vector[i] -= share * known[i];
        }
      }
    }
  }

  /**
   * The largest eigenvalue of the tridiagonal matrix.
   *
   * @param share of each basis vector in its direction
   */
  @SuppressWarnings("ArrayRecordComponent") // Read once.
  private record Ritz(double value, double[] share) {}

  private Ritz largest() {
    double[] main = diagonal.stream().mapToDouble(Double::doubleValue).toArray();
    if (main.length == 1) {
      return new Ritz(main[0], new double[] {1});
    }
    double[] second = beside.stream().mapToDouble(Double::doubleValue).toArray();
    var decomposed = new EigenDecomposition(main, second);
    double[] values = decomposed.getRealEigenvalues();
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return new Ritz(values[best], decomposed.getEigenvector(best).toArray());
  }

  private void remember(Ritz found) {
    for (int i = 0; i < start.length; i++) {
      double sum = 0;
      for (int k = 0; k < basis.size(); k++) {
        sum += found.share[k] * basis.get(k)[i];
      }
      start[i] = sum;
    }
    basis.clear();
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
