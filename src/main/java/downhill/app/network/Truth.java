package downhill.app.network;

import downhill.data.BuiltinDataset;
import downhill.data.Dataset;
import downhill.engine.curvature.LeastSquares;
import downhill.engine.curvature.LinearFit;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a linear regression should find, in original units.
 *
 * @param known whether the data were made by this very formula; otherwise it is the line with the
 *     least squared error
 * @param fit the weights
 */
record Truth(boolean known, LinearFit fit) {
  private static final Map<String, Double> ICE_CREAM =
      Map.of("temperature", 10.0, "humidity", -2.0, "discount", 20.0);
  private static final double ICE_CREAM_BIAS = 4;
  private static final LinearFit LINE = new LinearFit(List.of(2.0), 1);

  /** Finds the truth about an experiment; empty where the rows do not determine one line. */
  static Optional<Truth> of(Experiment experiment) {
    return known(experiment)
        .map(fit -> new Truth(true, fit))
        .or(() -> bestFit(experiment).map(fit -> new Truth(false, fit)));
  }

  private static Optional<LinearFit> known(Experiment experiment) {
    if (!(experiment.scenario().data() instanceof Data.Builtin builtin)) {
      return Optional.empty();
    }
    Dataset data = experiment.dataset();
    if (builtin.name() == BuiltinDataset.LINE) {
      return Optional.of(LINE);
    }
    boolean whole =
        builtin.name() == BuiltinDataset.ICE_CREAM
            && data.features().size() == ICE_CREAM.size()
            && ICE_CREAM.keySet().containsAll(data.features());
    return whole
        ? Optional.of(
            new LinearFit(
                data.features().stream().map(name -> ICE_CREAM.getOrDefault(name, 0.0)).toList(),
                ICE_CREAM_BIAS))
        : Optional.empty();
  }

  private static Optional<LinearFit> bestFit(Experiment experiment) {
    return LeastSquares.solve(experiment.training())
        .map(fit ->
            fit.inOriginalUnits(
                experiment.standardization().mean(), experiment.standardization().deviation()));
  }
}
