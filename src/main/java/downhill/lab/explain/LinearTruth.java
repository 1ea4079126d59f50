package downhill.lab.explain;

import downhill.data.BuiltinDataset;
import downhill.data.Dataset;
import downhill.engine.curvature.LeastSquares;
import downhill.engine.curvature.LinearFit;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a linear regression should find, in original units. */
public final class LinearTruth {
  private static final Map<String, Double> ICE_CREAM =
      Map.of("temperature", 10.0, "humidity", -2.0, "discount", 20.0);
  private static final double ICE_CREAM_BIAS = 4;
  private static final LinearFit LINE = new LinearFit(List.of(2.0), 1);

  private LinearTruth() {}

  /** Returns the formula by which the rows were made; empty where nobody knows one. */
  public static Optional<LinearFit> formula(Experiment experiment) {
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

  /** Returns the weights with the least squared error; empty where the rows leave them open. */
  public static Optional<LinearFit> leastSquares(Experiment experiment) {
    var scale = experiment.standardization();
    return LeastSquares.solve(experiment.training())
        .map(fit -> fit.inOriginalUnits(scale.mean(), scale.deviation()));
  }
}
