package downhill.lab.explain.rate;

import downhill.engine.curvature.LeastSquares;
import downhill.engine.curvature.LinearFit;
import downhill.lab.explain.Parameter;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The best value of a weight of a linear regression, as least squares finds it: where the slope
 * along every weight is 0, which for weight i says Σⱼ wⱼ·(Σ xᵢ·xⱼ) = Σ xᵢ·y.
 *
 * @param parameter which weight
 * @param value for features as the network sees them
 * @param original for features as they were measured
 * @param terms what each weight adds on the left
 * @param right Σ xᵢ·y over the training rows
 * @param rows how many there are
 */
public record BestWeight(
    Parameter parameter, double value, double original, List<Term> terms, double right, int rows) {
  /** Takes its own copy. */
  public BestWeight {
    terms = List.copyOf(terms);
  }

  /**
   * What a weight adds.
   *
   * @param index its place in the flat order
   * @param best its own best value
   * @param sum Σ xᵢ·xⱼ over the training rows
   */
  public record Term(int index, double best, double sum) {
    /** Returns what is added up. */
    public double product() {
      return best * sum;
    }
  }

  /** Works it out; empty where the loss is no sum of squares, or the rows leave it open. */
  public static Optional<BestWeight> of(Experiment experiment, int index) {
    return experiment.linearRegression()
        ? LeastSquares.solve(experiment.training()).map(fit -> of(experiment, fit, index))
        : Optional.empty();
  }

  private static BestWeight of(Experiment experiment, LinearFit fit, int index) {
    double[][] features = experiment.training().features();
    double[][] targets = experiment.training().targets();
    int inputs = fit.kernel().size();
    double[] sums = new double[inputs + 1];
    double right = 0;
    int rows = experiment.training().size();
    for (int row = 0; row < rows; row++) {
      double own = index == inputs ? 1 : features[row][index];
      for (int j = 0; j < inputs; j++) {
        sums[j] += own * features[row][j];
      }
      sums[inputs] += own;
      right += own * targets[row][0];
    }
    List<Term> terms = new ArrayList<>();
    for (int j = 0; j <= inputs; j++) {
      terms.add(new Term(j, value(fit, j), sums[j]));
    }
    var scale = experiment.standardization();
    LinearFit original = fit.inOriginalUnits(scale.mean(), scale.deviation());
    return new BestWeight(
        Parameter.at(experiment.model(), index),
        value(fit, index),
        value(original, index),
        terms,
        right,
        rows);
  }

  private static double value(LinearFit fit, int index) {
    return index == fit.kernel().size() ? fit.bias() : fit.kernel().get(index);
  }
}
