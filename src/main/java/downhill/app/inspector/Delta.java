package downhill.app.inspector;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.scenario.Experiment;
import java.util.Optional;

/**
 * What dL/dz of a row is called, where it has a name a beginner knows.
 *
 * @param symbol over its column
 * @param scale dL/dz = scale · what the symbol says
 * @param note key of a sentence about it; empty where the symbol says it all
 */
record Delta(String symbol, double scale, Optional<String> note) {

  /** Returns the name of dL/dz for the units of a Dense layer. */
  static Delta of(Experiment experiment, int layer) {
    boolean last = layer == experiment.model().layerCount() - 1;
    var activation = experiment.model().lastLayer().activation();
    var loss = experiment.scenario().compile().loss();
    if (last && loss instanceof MeanSquaredError && activation instanceof Linear) {
      return new Delta("ŷ − y", 2, Optional.empty());
    }
    boolean sigmoid = loss instanceof BinaryCrossentropy && activation instanceof Sigmoid;
    boolean softmax =
        activation instanceof Softmax
            && (loss instanceof CategoricalCrossentropy
                || loss instanceof SparseCategoricalCrossentropy);
    if (last && (sigmoid || softmax)) {
      return new Delta("p − y", 1, Optional.empty());
    }
    return new Delta(
        "δ", 1, Optional.of(last ? "inspector.delta.output" : "inspector.delta.hidden"));
  }

  /** Writes what a sum over rows is multiplied with: 2/8. */
  String factor(int rows) {
    return (int) scale + "/" + rows;
  }

  /** Writes the symbol times what flows in. */
  String times(String input) {
    String factor = symbol.length() > 1 ? "(" + symbol.replace(" ", "") + ")" : symbol;
    return input.isEmpty() ? factor : factor + "·" + input;
  }
}
