package downhill.app.data;

import downhill.engine.model.ForwardPass;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import downhill.scenario.Experiment;
import java.util.HashMap;
import java.util.Map;

/**
 * What the network says about some rows.
 *
 * @param asked the question this answers
 * @param outputs the outputs of the last layer, by row
 */
record Predictions(Question asked, Map<Integer, double[]> outputs) {

  /** Takes its own copy of the map; the outputs are not to be changed. */
  Predictions {
    outputs = Map.copyOf(outputs);
  }

  /**
   * Asks what the network says.
   *
   * @param experiment whose rows
   * @param weights of the moment, not to be changed
   * @param rows indices in the data set
   */
  @SuppressWarnings("ArrayRecordComponent") // Made for one question.
  record Question(Experiment experiment, Weights weights, int[] rows) {}

  /** Sends the rows forward, one after another. */
  static Predictions of(Question question) {
    Weights weights = question.weights();
    ForwardPass pass = new ForwardPass(weights.model(), 1);
    Map<Integer, double[]> outputs = new HashMap<>();
    for (int row : question.rows()) {
      pass.run(weights, new double[][] {features(question.experiment(), row)}, 0, 1);
      double[] given = new double[weights.model().outputs()];
      for (int output = 0; output < given.length; output++) {
        given[output] = pass.outputs()[output][0];
      }
      outputs.put(row, given);
    }
    return new Predictions(question, outputs);
  }

  /** Returns the features of a row of the data set as the network sees them. */
  static double[] features(Experiment experiment, int row) {
    Samples training = experiment.training();
    return row < training.size()
        ? training.features()[row]
        : experiment.validation().features()[row - training.size()];
  }
}
