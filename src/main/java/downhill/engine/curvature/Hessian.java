package downhill.engine.curvature;

import downhill.engine.activation.Linear;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The second derivatives of the full-batch loss with respect to all weights and biases.
 *
 * <p>Entry (i, j) says how the slope along weight i changes as weight j moves. All of them are
 * exact, none is a difference of gradients. At the kinks of ReLU and of the absolute error the
 * second derivative is taken as 0.
 */
public final class Hessian {
  /** The most weights for which the whole matrix is formed. */
  public static final int MAX_PARAMETERS = 500;

  private static final int[] NONE = {};

  private final Sequential model;
  private final Loss loss;
  private final HessianProduct product;

  /**
   * Prepares the Hessian of a loss.
   *
   * @throws IllegalArgumentException when the loss does not fit the last activation, or there are
   *     no samples
   */
  public Hessian(Sequential model, Loss loss, Samples samples) {
    if (samples.size() == 0) {
      throw new IllegalArgumentException("samples must number at least 1. Received: 0");
    }
    this.model = model;
    this.loss = loss;
    this.product = new HessianProduct(model, loss, samples);
  }

  /**
   * Computes the product of the Hessian with a direction.
   *
   * @param at where the Hessian is taken
   * @param direction one number for each weight
   * @param out receives the product
   */
  public void times(Weights at, Weights direction, Weights out) {
    product.run(at, direction, out);
  }

  /**
   * Returns the whole matrix, in the flat order of {@link Weights}.
   *
   * @throws IllegalArgumentException when there are more than {@link #MAX_PARAMETERS} weights
   */
  public double[][] matrix(Weights at) {
    int size = model.parameterCount();
    if (size > MAX_PARAMETERS) {
      throw new IllegalArgumentException(
          "parameters must be at most " + MAX_PARAMETERS + ". Received: " + size);
    }
    double[][] matrix = new double[size][];
    Weights direction = Weights.zeros(model);
    Weights column = Weights.zeros(model);
    for (int j = 0; j < size; j++) {
      direction.set(j, 1);
      times(at, direction, column);
      direction.set(j, 0);
      matrix[j] = column.toArray();
    }
    makeSymmetric(matrix);
    return matrix;
  }

  /** Takes the mean of each entry and its mirror image, which differ by rounding alone. */
  private static void makeSymmetric(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (matrix[i][j] + matrix[j][i]) / 2;
        matrix[i][j] = mean;
        matrix[j][i] = mean;
      }
    }
  }

  /**
   * Returns the extreme curvatures at the given weights, from the eigenvalues of the whole matrix.
   *
   * @return the curvatures; both NaN where the loss is so large that the matrix is not finite
   * @throws IllegalArgumentException when there are more than {@link #MAX_PARAMETERS} weights
   */
  public Curvature curvature(Weights at) {
    return spectrum(at)
        .map(found -> found.curvature(isQuadratic()))
        .orElse(new Curvature(Double.NaN, Double.NaN, isQuadratic()));
  }

  /**
   * Returns all curvatures at the given weights with their directions.
   *
   * @return empty where the loss is so large that the matrix is not finite
   * @throws IllegalArgumentException when there are more than {@link #MAX_PARAMETERS} weights
   */
  public Optional<Spectrum> spectrum(Weights at) {
    return spectrum(at, NONE);
  }

  /**
   * Returns the curvatures along which some weights stay: those of the matrix without their rows
   * and columns, with directions that do not move them.
   *
   * @param frozen places in the flat order of the weights that stay, ascending; at least one weight
   *     must be free
   * @return empty where the loss is so large that the matrix is not finite
   * @throws IllegalArgumentException when there are more than {@link #MAX_PARAMETERS} weights
   */
  public Optional<Spectrum> spectrum(Weights at, int[] frozen) {
    int[] free =
        IntStream.range(0, at.size()).filter(i -> Arrays.binarySearch(frozen, i) < 0).toArray();
    double[][] matrix = restricted(matrix(at), free);
    for (double[] row : matrix) {
      for (double entry : row) {
        if (!Double.isFinite(entry)) {
          return Optional.empty();
        }
      }
    }
    try {
      var decomposed = new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
      double[][] directions = new double[matrix.length][at.size()];
      for (int i = 0; i < directions.length; i++) {
        for (int j = 0; j < free.length; j++) {
          directions[i][free[j]] = decomposed.getEigenvector(i).getEntry(j);
        }
      }
      return Optional.of(new Spectrum(decomposed.getRealEigenvalues(), directions));
    } catch (MathIllegalStateException notConverged) {
      return Optional.empty();
    }
  }

  private static double[][] restricted(double[][] matrix, int[] free) {
    double[][] rest = new double[free.length][free.length];
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j < free.length; j++) {
        rest[i][j] = matrix[free[i]][free[j]];
      }
    }
    return rest;
  }

  /** Returns whether the loss is a parabola, whose curvature is the same everywhere. */
  public boolean isQuadratic() {
    return isQuadratic(model, loss);
  }

  /** Returns whether a loss of a network is a parabola in its weights. */
  public static boolean isQuadratic(Sequential model, Loss loss) {
    return loss instanceof MeanSquaredError
        && model.layerCount() == 1
        && model.lastLayer().activation() instanceof Linear;
  }
}
