package downhill.scenario;

import downhill.engine.layer.Dense;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Turns {@code model.weights} into arrays whose shapes fit the layers. */
final class WeightsDecoder {
  private final Refusals refuse;

  WeightsDecoder(Refusals refuse) {
    this.refuse = refuse;
  }

  List<LayerWeights> decode(Node node, OptionalInt inputs, List<Dense> layers)
      throws ScenarioException {
    if (!(node instanceof Node.ListNode(_, var entries))) {
      throw refuse.type(node, "type.weights");
    }
    if (entries.size() != layers.size()) {
      throw refuse.at(node.at(), "weights.layers", layers.size(), entries.size());
    }
    List<LayerWeights> weights = new ArrayList<>();
    OptionalInt rows = inputs;
    for (int layer = 0; layer < layers.size(); layer++) {
      int units = layers.get(layer).units();
      Fields fields = new Fields(entries.get(layer), refuse);
      double[][] kernel = kernel(fields, rows, units);
      Node biasNode = fields.required("bias");
      double[] bias = fields.numbers(biasNode);
      if (bias.length != units) {
        throw refuse.at(biasNode.at(), "weights.bias", units, bias.length);
      }
      fields.end();
      weights.add(new LayerWeights(kernel, bias));
      rows = OptionalInt.of(units);
    }
    return weights;
  }

  private double[][] kernel(Fields fields, OptionalInt rows, int units) throws ScenarioException {
    Node node = fields.required("kernel");
    if (!(node instanceof Node.ListNode(_, var elements))) {
      throw refuse.type(node, "type.kernel");
    }
    if (rows.isPresent() ? elements.size() != rows.getAsInt() : elements.isEmpty()) {
      throw refuse.at(node.at(), "weights.kernelRows", rows.orElse(1), elements.size());
    }
    double[][] kernel = new double[elements.size()][];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = fields.numbers(elements.get(i));
      if (kernel[i].length != units) {
        throw refuse.at(elements.get(i).at(), "weights.kernelColumns", units, kernel[i].length);
      }
    }
    return kernel;
  }
}
