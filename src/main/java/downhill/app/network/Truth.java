package downhill.app.network;

import downhill.engine.curvature.LinearFit;
import downhill.lab.explain.LinearTruth;
import downhill.scenario.Experiment;
import java.util.Optional;

/**
 * What a linear regression should find, in original units.
 *
 * @param known whether the data were made by this very formula; otherwise it is the line with the
 *     least squared error
 * @param fit the weights
 */
record Truth(boolean known, LinearFit fit) {
  /** Finds the truth about an experiment; empty where the rows do not determine one line. */
  static Optional<Truth> of(Experiment experiment) {
    return LinearTruth.formula(experiment)
        .map(fit -> new Truth(true, fit))
        .or(() -> LinearTruth.leastSquares(experiment).map(fit -> new Truth(false, fit)));
  }
}
