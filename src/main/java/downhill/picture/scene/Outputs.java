package downhill.picture.scene;

import downhill.engine.model.ForwardPass;
import downhill.engine.model.Weights;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What the network gives for some rows.
 *
 * @param values [row][output], not a copy
 */
@SuppressWarnings("ArrayRecordComponent") // Made for one frame and never compared.
record Outputs(double[][] values) {
  private static final int PIECE = 256;

  /**
   * Sends rows forward.
   *
   * @param features as the network sees them
   * @param order indices of the rows
   */
  static Outputs of(Weights weights, double[][] features, int[] order) {
    ForwardPass pass = new ForwardPass(weights.model(), Math.clamp(order.length, 1, PIECE));
    double[][] values = new double[order.length][weights.model().outputs()];
    for (int from = 0; from < order.length; from += PIECE) {
      int count = Math.min(PIECE, order.length - from);
      pass.run(weights, features, order, from, count);
      for (int i = 0; i < count; i++) {
        for (int output = 0; output < values[from + i].length; output++) {
          values[from + i][output] = pass.outputs()[output][i];
        }
      }
    }
    return new Outputs(values);
  }

  /** Returns the first output of every row. */
  double[] first() {
    double[] first = new double[values.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = values[i][0];
    }
    return first;
  }

  /** Returns the class the network decides for, row by row. */
  int[] decisions() {
    int[] decisions = new int[values.length];
    for (int i = 0; i < decisions.length; i++) {
      decisions[i] = decision(values[i]);
    }
    return decisions;
  }

  /** Returns the largest output, the first of equals; with one output class 1 above 0.5. */
  static int decision(double[] outputs) {
    if (outputs.length == 1) {
      return outputs[0] > 0.5 ? 1 : 0;
    }
    int best = 0;
    for (int k = 1; k < outputs.length; k++) {
      best = outputs[k] > outputs[best] ? k : best;
    }
    return best;
  }

  /** Returns what a row gives its own class. */
  double share(int row, int truth) {
    double[] outputs = values[row];
    if (outputs.length == 1) {
      return truth == 1 ? outputs[0] : 1 - outputs[0];
    }
    return outputs[truth];
  }

  /** Returns the labels of the classes, or their numbers where the data name none. */
  static List<String> labels(Experiment experiment) {
    int count = experiment.target() == TargetKind.BINARY ? 2 : experiment.model().outputs();
    List<String> named = experiment.dataset().classes();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(i < named.size() ? named.get(i) : Integer.toString(i));
    }
    return labels;
  }
}
