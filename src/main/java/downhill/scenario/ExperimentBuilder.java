package downhill.scenario;

import downhill.data.Dataset;
import downhill.data.OneHot;
import downhill.data.Progress;
import downhill.data.Standardization;
import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import java.util.Arrays;
import java.util.List;

/** Makes an {@link Experiment} of a scenario. */
final class ExperimentBuilder {
  private final ScenarioFile file;
  private final Scenario scenario;
  private final Refusals refuse;

  ExperimentBuilder(ScenarioFile file) {
    this.file = file;
    this.scenario = file.scenario();
    this.refuse = new Refusals(file.name());
  }

  Experiment build(Progress progress) throws ScenarioException {
    int classes = kind().classes(scenario.model().lastLayer().units());
    return build(new DataLoader(file, refuse, classes).load(progress));
  }

  /** Reads the rows only where they, or what their target has to be, are others than before. */
  Experiment build(Experiment last, Progress progress) throws ScenarioException {
    ScenarioReader.require(scenario, file.name());
    Scenario before = last.scenario();
    boolean sameRows =
        scenario.data().withStandardize(false).equals(before.data().withStandardize(false));
    int classes = kind().classes(scenario.model().lastLayer().units());
    boolean sameTarget =
        kind() == last.target() && classes == kind().classes(before.model().lastLayer().units());
    return sameRows && sameTarget ? build(last.dataset()) : build(progress);
  }

  private TargetKind kind() throws ScenarioException {
    return LossRules.require(
        scenario.compile().loss(), scenario.model().lastLayer(), file.spot("compile.loss"), refuse);
  }

  Experiment build(Dataset dataset) throws ScenarioException {
    TargetKind kind = kind();
    Dense last = scenario.model().lastLayer();
    Sequential model = model(dataset.features().size());
    Weights start = start(model);

    int trained = scenario.fit().trainingRows(dataset.size());
    Standardization scale = scale(dataset, trained);
    double[][] inputs =
        scenario.data().standardize() ? scale.apply(dataset.rows()) : dataset.rows();
    double[][] targets = targets(dataset, kind, last.units());
    return new Experiment(
        scenario,
        dataset,
        scale,
        model,
        samples(inputs, targets, 0, trained),
        samples(inputs, targets, trained, dataset.size()),
        start,
        kind);
  }

  private Sequential model(int inputs) throws ScenarioException {
    ShapeRules.requireSize(inputs, scenario.model().layers(), file.spot("model.layers"), refuse);
    return new Sequential(inputs, scenario.model().layers());
  }

  private Weights start(Sequential model) throws ScenarioException {
    if (scenario.model().weights().isEmpty()) {
      return Weights.initialized(model, scenario.fit().seed());
    }
    List<LayerWeights> given = scenario.model().weights().get();
    Weights weights = Weights.zeros(model);
    for (int layer = 0; layer < model.layerCount(); layer++) {
      int rows = given.get(layer).kernel().length;
      if (rows != model.inputsOf(layer)) {
        throw refuse.at(
            file.spot("model.weights[" + layer + "].kernel"),
            "weights.kernelRows",
            model.inputsOf(layer),
            rows);
      }
      given.get(layer).putInto(weights, layer);
    }
    return weights;
  }

  private Standardization scale(Dataset dataset, int trained) throws ScenarioException {
    if (!scenario.data().standardize()) {
      return Standardization.identity(dataset.features().size());
    }
    Standardization scale = Standardization.of(dataset.rows(), 0, trained);
    for (int c = 0; c < scale.columns(); c++) {
      if (!Double.isFinite(scale.mean()[c]) || !Double.isFinite(scale.deviation()[c])) {
        throw refuse.at(
            file.spot("data.standardize"),
            "data.tooFarApart",
            Refusals.quoted(dataset.features().get(c)));
      }
    }
    return scale;
  }

  private static double[][] targets(Dataset dataset, TargetKind kind, int units) {
    double[] targets = dataset.targets();
    return switch (kind) {
      case CLASS -> OneHot.encode(targets, units);
      case NUMBER, BINARY -> {
        double[][] columns = new double[targets.length][];
        Arrays.setAll(columns, r -> new double[] {targets[r]});
        yield columns;
      }
    };
  }

  private static Samples samples(double[][] inputs, double[][] targets, int from, int to) {
    return new Samples(Arrays.copyOfRange(inputs, from, to), Arrays.copyOfRange(targets, from, to));
  }
}
