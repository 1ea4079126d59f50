package downhill.lab.explain;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Softmax;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sample on its way through the network, with every number.
 *
 * <p>The numbers are those of the engine's forward pass. Units are explained when asked for,
 * because a large network has millions of terms. Safe for several threads as long as nobody changes
 * the weights.
 */
public final class ForwardExplanation {
  private final Weights weights;
  private final ForwardPass pass;

  private ForwardExplanation(Weights weights, ForwardPass pass) {
    this.weights = weights;
    this.pass = pass;
  }

  /**
   * Sends a sample forward.
   *
   * @param weights of the network, not to be changed afterwards
   * @param features what the network sees, standardised where the scenario says so
   */
  public static ForwardExplanation of(Weights weights, double[] features) {
    int inputs = weights.inputs(0);
    if (features.length != inputs) {
      throw new IllegalArgumentException(
          "features must number " + inputs + ". Received: " + features.length);
    }
    ForwardPass pass = new ForwardPass(weights.model(), 1);
    pass.run(weights, new double[][] {features.clone()}, 0, 1);
    return new ForwardExplanation(weights, pass);
  }

  /** Returns how many layers there are, the inputs not counted. */
  public int layerCount() {
    return weights.layerCount();
  }

  /** Returns how many units a layer has. */
  public int units(int layer) {
    return weights.units(layer);
  }

  /** Returns how many numbers flow into a layer. */
  public int inputs(int layer) {
    return weights.inputs(layer);
  }

  /** Returns what flows into a layer: a feature for layer 0, else the output of a unit before. */
  public double input(int layer, int input) {
    return pass.inputsOf(layer)[input][0];
  }

  /** Returns the weighted sum z of a unit. */
  public double sum(int layer, int unit) {
    return pass.preactivation(layer, unit, 0);
  }

  /** Returns the activation value a of a unit. */
  public double output(int layer, int unit) {
    return pass.activation(layer, unit, 0);
  }

  /** Returns what the last layer gives. */
  public List<Double> outputs() {
    List<Double> outputs = new ArrayList<>();
    for (int unit = 0; unit < units(layerCount() - 1); unit++) {
      outputs.add(output(layerCount() - 1, unit));
    }
    return List.copyOf(outputs);
  }

  /** Explains one unit. */
  public NeuronExplanation neuron(int layer, int unit) {
    List<Term> terms = new ArrayList<>();
    for (int from = 0; from < inputs(layer); from++) {
      double value = input(layer, from);
      double weight = weights.kernel(layer, from, unit);
      terms.add(new Term(from, value, weight, weight * value));
    }
    Activation activation = weights.model().layers().get(layer).activation();
    return new NeuronExplanation(
        layer,
        unit,
        List.copyOf(terms),
        weights.bias(layer, unit),
        sum(layer, unit),
        activation,
        output(layer, unit),
        activation instanceof Softmax ? Optional.of(share(layer, unit)) : Optional.empty());
  }

  private SoftmaxShare share(int layer, int unit) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < units(layer); k++) {
      largest = Math.max(largest, sum(layer, k));
    }
    double total = 0;
    for (int k = 0; k < units(layer); k++) {
      total += Math.exp(sum(layer, k) - largest);
    }
    return new SoftmaxShare(largest, Math.exp(sum(layer, unit) - largest), total);
  }
}
