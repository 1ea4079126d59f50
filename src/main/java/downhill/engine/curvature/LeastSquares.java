package downhill.engine.curvature;

import downhill.engine.training.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The bottom of a linear regression's loss, computed and not descended to.
 *
 * <p>With a column of ones for the bias, QR decomposition turns the rows [features 1 target] into a
 * triangle that asks the same question: minimise ‖R w - q‖. Rows go through in blocks, each stacked
 * on the triangle so far, so that a million rows need little memory. The singular values of R tell
 * whether the answer is unique.
 */
public final class LeastSquares {
  private static final int BLOCK = 1024;

  private LeastSquares() {}

  /**
   * Returns the weights with the least mean squared error.
   *
   * @param samples with one target column
   * @return the one best fit; empty when the features do not determine it, because one of them is
   *     constant, copies others, or there are too few rows
   */
  public static Optional<LinearFit> solve(Samples samples) {
    if (samples.size() == 0) {
      return Optional.empty();
    }
    Question question = Question.of(samples);
    int columns = question.lengths.length;
    if (question.rank() < columns) {
      return Optional.empty();
    }
    RealVector w = question.svd.getSolver().solve(question.q);
    List<Double> kernel = new ArrayList<>();
    for (int j = 0; j < columns - 1; j++) {
      kernel.add(w.getEntry(j) / question.lengths[j]);
    }
    double bias = w.getEntry(columns - 1) / question.lengths[columns - 1];
    return Optional.of(new LinearFit(kernel, bias));
  }

  /**
   * Returns how many of the weights, kernel and bias, the samples determine: the rank of the rows
   * with a column of ones. Below their number many fits are equally good.
   */
  public static int rank(Samples samples) {
    return samples.size() == 0 ? 0 : Question.of(samples).rank();
  }

  /**
   * What is left of the rows: minimise ‖R w - q‖.
   *
   * @param svd of R with columns of length 1, or 0: whether the answer is unique must not depend on
   *     a feature's unit
   * @param lengths those of R's columns
   */
  @SuppressWarnings("ArrayRecordComponent") // Read once.
  private record Question(SingularValueDecomposition svd, RealVector q, double[] lengths) {
    private static final double ROUNDING = 1e-12;

    static Question of(Samples samples) {
      int columns = samples.features()[0].length + 1;
      RealMatrix triangle = triangle(samples, columns);
      RealMatrix r = triangle.getSubMatrix(0, columns - 1, 0, columns - 1);
      RealVector q = new ArrayRealVector(triangle.getColumn(columns)).getSubVector(0, columns);
      double[] lengths = new double[columns];
      for (int j = 0; j < columns; j++) {
        lengths[j] = r.getColumnVector(j).getNorm();
        if (lengths[j] > 0) {
          r.setColumnVector(j, r.getColumnVector(j).mapDivide(lengths[j]));
        }
      }
      return new Question(new SingularValueDecomposition(r), q, lengths);
    }

    int rank() {
      double[] singular = svd.getSingularValues();
      int rank = 0;
      while (rank < singular.length && singular[rank] > ROUNDING * singular[0]) {
        rank++;
      }
      return rank;
    }
  }

  /** Returns the triangle that stands for all rows [features 1 target]. */
  private static RealMatrix triangle(Samples samples, int columns) {
    int width = columns + 1;
    double[][] rows = new double[width][width];
    for (int from = 0; from < samples.size(); from += BLOCK) {
      int count = Math.min(BLOCK, samples.size() - from);
      double[][] stacked = new double[width + count][width];
      System.arraycopy(rows, 0, stacked, 0, width);
      for (int s = 0; s < count; s++) {
        double[] row = stacked[width + s];
        System.arraycopy(samples.features()[from + s], 0, row, 0, columns - 1);
        row[columns - 1] = 1;
        row[columns] = samples.targets()[from + s][0];
      }
      RealMatrix r = new QRDecomposition(new Array2DRowRealMatrix(stacked, false)).getR();
      rows = r.getSubMatrix(0, width - 1, 0, width - 1).getData();
    }
    return new Array2DRowRealMatrix(rows, false);
  }
}
