package downhill.scenario;

import downhill.data.Dataset;
import downhill.data.Progress;
import downhill.data.Standardization;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.training.Backpropagation;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Fit;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import java.nio.file.Path;

/**
 * A scenario made ready for the engine: its rows read, standardised and encoded, its weights drawn.
 *
 * @param scenario the document
 * @param dataset the rows as they were found, in file order
 * @param standardization how raw features become the network's inputs; the identity unless the
 *     scenario asks for it
 * @param model the network
 * @param training what is learned, in file order
 * @param validation the last rows, which training never sees; size 0 without a split
 * @param start the weights at step 0; not to be changed
 * @param target what a target is
 */
public record Experiment(
    Scenario scenario,
    Dataset dataset,
    Standardization standardization,
    Sequential model,
    Samples training,
    Samples validation,
    Weights start,
    TargetKind target) {

  /**
   * Reads the data of a scenario and draws its weights.
   *
   * @param folder where a CSV path starts
   * @param progress hears how far a CSV file is read, and may end it
   * @throws ScenarioException when data and network do not fit, or the file cannot be used
   * @throws downhill.data.CancelledException when the progress asked for the end
   */
  public static Experiment prepare(Scenario scenario, Path folder, Progress progress)
      throws ScenarioException {
    return prepare(new ScenarioFile(scenario, "scenario", folder), progress);
  }

  /**
   * Reads the data of a scenario that was read from a file, so that errors name their place in it.
   *
   * @param file the scenario with its places
   * @param progress hears how far a CSV file is read, and may end it
   * @throws ScenarioException when data and network do not fit, or the file cannot be used
   * @throws downhill.data.CancelledException when the progress asked for the end
   */
  public static Experiment prepare(ScenarioFile file, Progress progress) throws ScenarioException {
    return new ExperimentBuilder(file).build(progress);
  }

  /**
   * Makes a changed scenario ready; the rows of the last experiment are taken over where the change
   * does not concern them.
   *
   * @param file the changed scenario
   * @param last what was made of it before the change
   * @param progress hears how far a CSV file is read, and may end it
   * @throws ScenarioException when data and network do not fit, or the file cannot be used
   * @throws downhill.data.CancelledException when the progress asked for the end
   */
  public static Experiment revise(ScenarioFile file, Experiment last, Progress progress)
      throws ScenarioException {
    return new ExperimentBuilder(file).build(last, progress);
  }

  /**
   * Takes rows that have been read already.
   *
   * @param file the scenario with its places
   * @param rows what its data section names
   * @throws ScenarioException when rows and network do not fit
   */
  public static Experiment prepare(ScenarioFile file, Dataset rows) throws ScenarioException {
    return new ExperimentBuilder(file).build(rows);
  }

  /** Returns whether the target is a class, one-hot encoded: one output for each. */
  public boolean classTarget() {
    return target == TargetKind.CLASS;
  }

  /** Returns whether the network is a linear regression: one linear layer and a number to hit. */
  public boolean linearRegression() {
    return model.layerCount() == 1
        && target == TargetKind.NUMBER
        && model.lastLayer().activation() instanceof downhill.engine.activation.Linear;
  }

  /** Returns a trainer at step 0. */
  public Trainer trainer() {
    return trainer(scenario.compile(), scenario.fit(), start);
  }

  /**
   * Returns one of the runs to compare as an experiment of its own: what its settings would be as a
   * scenario. The rows are shared, unless it holds back others than the main run.
   */
  public Experiment of(Branch branch) {
    Scenario own = scenario.of(branch);
    int rows = dataset.size();
    if (own.fit().trainingRows(rows) != scenario.fit().trainingRows(rows)) {
      try {
        return prepare(new ScenarioFile(own, branch.name(), Path.of("")), dataset);
      } catch (ScenarioException e) {
        throw new IllegalArgumentException(
            "the rows that " + branch.name() + " trains on cannot be used", e);
      }
    }
    boolean drawn = scenario.model().weights().isEmpty();
    boolean otherSeed = own.fit().seed() != scenario.fit().seed();
    Weights weights = drawn && otherSeed ? Weights.initialized(model, own.fit().seed()) : start;
    return new Experiment(
        own, dataset, standardization, model, training, validation, weights, target);
  }

  /** Returns the same experiment with other weights to start from; they are not to be changed. */
  public Experiment startingAt(Weights weights) {
    return new Experiment(
        scenario, dataset, standardization, model, training, validation, weights, target);
  }

  /** Returns a trainer at step 0 that starts from other weights. */
  public Trainer trainer(Weights weights) {
    return trainer(scenario.compile(), scenario.fit(), weights);
  }

  private Trainer trainer(Compile compile, FitSettings fit, Weights weights) {
    return new Trainer(
        model,
        compile.optimizer(),
        compile.loss(),
        training,
        fit.batchSize(),
        fit.shuffle(),
        fit.seed(),
        weights);
  }

  /** Returns what measures the network by the scenario's loss. */
  public Evaluator evaluator() {
    return new Evaluator(model, scenario.compile().loss());
  }

  /**
   * Returns what computes the gradient of the scenario's loss.
   *
   * @param rows the most it will be asked for at once
   */
  public Backpropagation backpropagation(int rows) {
    return new Backpropagation(model, scenario.compile().loss(), rows);
  }

  /**
   * Returns what a row of the data set should give, not to be changed.
   *
   * @param row from 0; validation rows come after the training rows
   */
  public double[] targets(int row) {
    int trained = training.size();
    return row < trained ? training.targets()[row] : validation.targets()[row - trained];
  }

  /** Returns a fit of a trainer that looks at the validation samples after every epoch. */
  public Fit fit(Trainer trainer) {
    return new Fit(trainer, evaluator(), validation);
  }

  /**
   * Returns the weights that give the same outputs for raw features.
   *
   * <p>Standardised inputs are (x - m) / s, so that the first layer's kernel becomes k / s and its
   * bias b - Σ k m / s. For a linear regression these are the coefficients in original units.
   */
  public Weights originalUnits(Weights weights) {
    Weights raw = weights.copy();
    double[] mean = standardization.mean();
    double[] deviation = standardization.deviation();
    for (int u = 0; u < raw.units(0); u++) {
      double bias = raw.bias(0, u);
      for (int i = 0; i < raw.inputs(0); i++) {
        double kernel = weights.kernel(0, i, u) / deviation[i];
        raw.setKernel(0, i, u, kernel);
        bias -= kernel * mean[i];
      }
      raw.setBias(0, u, bias);
    }
    return raw;
  }

  /** Returns what the network is fed for one sample typed in original units. */
  public double[] input(double[] raw) {
    return standardization.apply(raw);
  }
}
