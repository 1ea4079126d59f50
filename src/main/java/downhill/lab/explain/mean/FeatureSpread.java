package downhill.lab.explain.mean;

import downhill.scenario.Experiment;

/**
 * Mean and standard deviation of a feature over the training rows, and the sums they are made of.
 *
 * @param rows how many training rows there are
 * @param sum of the feature over them
 * @param mean as the rows were standardised with
 * @param squares sum of the squared distances from the mean
 * @param deviation as the rows were standardised with
 */
public record FeatureSpread(int rows, double sum, double mean, double squares, double deviation) {
  /** Adds a feature up over the training rows. */
  public static FeatureSpread of(Experiment experiment, int feature) {
    int rows = experiment.training().size();
    double mean = experiment.standardization().mean()[feature];
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < rows; row++) {
      double x = experiment.dataset().rows()[row][feature];
      sum += x;
      squares += (x - mean) * (x - mean);
    }
    double deviation = experiment.standardization().deviation()[feature];
    return new FeatureSpread(rows, sum, mean, squares, deviation);
  }
}
