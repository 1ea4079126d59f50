package downhill.lab.explain;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.OutputLoss;
import downhill.engine.model.Weights;
import downhill.lab.explain.Prediction.Choice;
import downhill.lab.explain.Prediction.Quantity;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One sample from its raw features to what they are taken for.
 *
 * @param row index of the row in the data set; empty for a typed sample
 * @param raw the features as measured, in their units
 * @param forward the way through the network; its inputs are standardised where the scenario says
 *     so
 * @param prediction what the outputs mean
 * @param loss the sample's loss; empty without a target
 */
public record SampleExplanation(
    OptionalInt row,
    List<Double> raw,
    ForwardExplanation forward,
    Prediction prediction,
    Optional<Double> loss) {

  /**
   * Explains a row of the data set; validation rows come after the training rows.
   *
   * @param weights not to be changed afterwards
   */
  public static SampleExplanation ofRow(Experiment experiment, Weights weights, int row) {
    int rows = experiment.dataset().size();
    if (row < 0 || row >= rows) {
      throw new IllegalArgumentException(
          "row must be 0 to %d. Received: %d".formatted(rows - 1, row));
    }
    return of(
        experiment,
        weights,
        OptionalInt.of(row),
        experiment.dataset().rows()[row],
        Optional.of(experiment.targets(row)));
  }

  /**
   * Explains a sample somebody typed.
   *
   * @param weights not to be changed afterwards
   * @param raw one finite number for each feature, in the feature's unit
   */
  public static SampleExplanation typed(Experiment experiment, Weights weights, double[] raw) {
    int features = experiment.model().inputs();
    if (raw.length != features) {
      throw new IllegalArgumentException(
          "features must number " + features + ". Received: " + raw.length);
    }
    for (double value : raw) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("features must be finite. Received: " + value);
      }
    }
    return of(experiment, weights, OptionalInt.empty(), raw, Optional.empty());
  }

  private static SampleExplanation of(
      Experiment experiment,
      Weights weights,
      OptionalInt row,
      double[] raw,
      Optional<double[]> target) {
    ForwardExplanation forward = ForwardExplanation.of(weights, experiment.input(raw));
    return new SampleExplanation(
        row,
        Arrays.stream(raw).boxed().toList(),
        forward,
        prediction(experiment, forward.outputs(), target),
        target.map(y -> loss(experiment, forward, y)));
  }

  private static Prediction prediction(
      Experiment experiment, List<Double> outputs, Optional<double[]> target) {
    Activation last = experiment.model().lastLayer().activation();
    double first = outputs.getFirst();
    return switch (experiment.target()) {
      case NUMBER -> new Quantity(first, target.map(y -> y[0]));
      case BINARY ->
          new Choice(
              List.of(1 - first, first),
              true,
              first > 0.5 ? 1 : 0,
              target.map(y -> OptionalInt.of(y[0] > 0.5 ? 1 : 0)).orElse(OptionalInt.empty()));
      case CLASS ->
          new Choice(
              outputs,
              last instanceof Softmax,
              largest(outputs),
              target
                  .map(y -> OptionalInt.of(largest(Arrays.stream(y).boxed().toList())))
                  .orElse(OptionalInt.empty()));
    };
  }

  private static int largest(List<Double> values) {
    int largest = 0;
    for (int k = 1; k < values.size(); k++) {
      largest = values.get(k) > values.get(largest) ? k : largest;
    }
    return largest;
  }

  private static double loss(Experiment experiment, ForwardExplanation forward, double[] target) {
    int last = forward.layerCount() - 1;
    double[][] z = new double[target.length][1];
    double[][] a = new double[target.length][1];
    double[][] y = new double[target.length][1];
    for (int k = 0; k < target.length; k++) {
      z[k][0] = forward.sum(last, k);
      a[k][0] = forward.output(last, k);
      y[k][0] = target[k];
    }
    double[] loss = new double[1];
    OutputLoss.of(
            experiment.model().lastLayer().activation(), experiment.scenario().compile().loss())
        .losses(z, a, y, 1, loss);
    return loss[0];
  }
}
