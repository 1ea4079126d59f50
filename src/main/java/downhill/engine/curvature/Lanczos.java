package downhill.engine.curvature;

import downhill.engine.model.Weights;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The Lanczos method: the extreme eigenvalues of the Hessian from products with it alone.
 *
 * <p>From a first vector v the products Hv, H²v, ... span a space that leans ever more towards the
 * extreme eigenvectors. In an orthogonal basis of it H is a small tridiagonal matrix, whose largest
 * and smallest eigenvalue soon stand still. The basis is kept orthogonal by subtracting every
 * earlier vector from each new one, twice.
 */
final class Lanczos {
  private static final double NOTHING_LEFT = 1e-14;

  private final Hessian hessian;
  private final Weights at;
  private final int[] frozen;
  private final Weights direction;
  private final Weights product;
  private final List<double[]> basis = new ArrayList<>();
  private final List<Double> diagonal = new ArrayList<>();
  private final List<Double> beside = new ArrayList<>();
  private double[] next;
  private double left;

  /**
   * Begins.
   *
   * @param at where the Hessian is taken
   * @param frozen places in the flat order of the weights that stay
   * @param first any vector that does not move them and is not 0; it is taken over
   */
  Lanczos(Hessian hessian, Weights at, int[] frozen, double[] first) {
    this.hessian = hessian;
    this.at = at;
    this.frozen = frozen;
    this.direction = at.copy();
    this.product = at.copy();
    this.next = first;
    scale(next, 1 / Math.sqrt(dot(next, next)));
  }

  /** Takes one product more. Must not be called once the space is {@link #whole}. */
  void grow() {
    basis.add(next);
    direction.copyFrom(next);
    hessian.times(at, direction, product);
    double[] rest = product.toArray();
    stay(rest, frozen);
    diagonal.add(dot(rest, next));
    makeOrthogonal(rest);
    left = Math.sqrt(dot(rest, rest));
    if (!whole()) {
      beside.add(left);
      scale(rest, 1 / left);
      next = rest;
    }
  }

  /** Returns whether products lead out of the space no more, or are no longer finite. */
  boolean whole() {
    return !(left > NOTHING_LEFT * Math.abs(diagonal.getFirst())) || !isFinite();
  }

  /** Returns whether all products so far were finite. */
  boolean isFinite() {
    return Double.isFinite(left);
  }

  /** Returns how many products were taken. */
  int size() {
    return basis.size();
  }

  /**
   * An eigenvalue of the tridiagonal matrix, an estimate of one of H.
   *
   * @param residual ‖Hv - λv‖ of its direction v, but for rounding; H has an eigenvalue no farther
   *     from it than this
   * @param share of each basis vector in its direction
   */
  @SuppressWarnings("ArrayRecordComponent") // Read once.
  record Ritz(double value, double residual, double[] share) {}

  /** The estimates of both ends. */
  record Ends(Ritz largest, Ritz smallest) {}

  /** Estimates the largest and the smallest eigenvalue. */
  Ends ends() {
    double[] main = diagonal.stream().mapToDouble(Double::doubleValue).toArray();
    if (main.length == 1) {
      Ritz only = new Ritz(main[0], left, new double[] {1});
      return new Ends(only, only);
    }
    double[] second = beside.stream().limit(main.length - 1).mapToDouble(b -> b).toArray();
    var decomposed = new EigenDecomposition(main, second);
    double[] values = decomposed.getRealEigenvalues();
    int largest = 0;
    int smallest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
      smallest = values[i] < values[smallest] ? i : smallest;
    }
    return new Ends(ritz(decomposed, largest), ritz(decomposed, smallest));
  }

  private Ritz ritz(EigenDecomposition decomposed, int index) {
    double[] share = decomposed.getEigenvector(index).toArray();
    double value = decomposed.getRealEigenvalue(index);
    return new Ritz(value, left * Math.abs(share[share.length - 1]), share);
  }

  /** Writes the direction of an estimate, of length 1. */
  void direction(Ritz of, double[] out) {
    for (int i = 0; i < out.length; i++) {
      double sum = 0;
      for (int k = 0; k < of.share.length; k++) {
        sum += of.share[k] * basis.get(k)[i];
      }
      out[i] = sum;
    }
  }

  /** Leaves nothing of a vector along the weights that stay. */
  static void stay(double[] vector, int[] frozen) {
    for (int index : frozen) {
      vector[index] = 0;
    }
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

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
