package downhill.lab.maps;

import downhill.engine.training.Samples;
import downhill.scenario.Experiment;

/**
 * The stretch of the plane of two inputs on which maps are drawn, in the network's own scale.
 *
 * @param lowX smallest first input
 * @param highX largest first input
 * @param lowY smallest second input
 * @param highY largest second input
 */
public record MapPlane(double lowX, double highX, double lowY, double highY) {
  private static final double PADDING = 0.1;

  /**
   * Returns the range of an experiment's rows, a tenth wider on every side.
   *
   * @throws IllegalArgumentException when the network has not two inputs
   */
  public static MapPlane around(Experiment experiment) {
    int inputs = experiment.model().inputs();
    if (inputs != 2) {
      throw new IllegalArgumentException("inputs must number 2. Received: " + inputs);
    }
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    widen(low, high, experiment.training());
    widen(low, high, experiment.validation());
    for (int i = 0; i < 2; i++) {
      double pad = high[i] > low[i] ? PADDING * (high[i] - low[i]) : 1;
      low[i] -= pad;
      high[i] += pad;
    }
    return new MapPlane(low[0], high[0], low[1], high[1]);
  }

  private static void widen(double[] low, double[] high, Samples rows) {
    for (double[] row : rows.features()) {
      for (int i = 0; i < 2; i++) {
        low[i] = Math.min(low[i], row[i]);
        high[i] = Math.max(high[i], row[i]);
      }
    }
  }

  /** Returns the same stretch in the features' own units. */
  public MapPlane inFeatureUnits(Experiment experiment) {
    double[] mean = experiment.standardization().mean();
    double[] deviation = experiment.standardization().deviation();
    return new MapPlane(
        lowX * deviation[0] + mean[0],
        highX * deviation[0] + mean[0],
        lowY * deviation[1] + mean[1],
        highY * deviation[1] + mean[1]);
  }
}
