package downhill.scenario;

import downhill.data.Dataset;
import downhill.data.Standardization;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;

/**
 * A scenario with its data at hand: everything that training needs.
 *
 * @param scenario the document
 * @param dataset all rows as they were measured, training rows first
 * @param standardization what is done to features before the network sees them
 * @param model the network
 * @param training the rows to learn from, as the network sees them
 * @param validation the rows training never sees; none without a split
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

  /** Returns a trainer at step 0. */
  public Trainer trainer() {
    Compile compile = scenario.compile();
    FitSettings fit = scenario.fit();
    return new Trainer(
        model,
        compile.optimizer(),
        compile.loss(),
        training,
        fit.batchSize(),
        fit.shuffle(),
        fit.seed(),
        start);
  }

  /** Returns a sample's features as the network sees them. */
  public double[] input(double[] raw) {
    return standardization.apply(raw);
  }
}
