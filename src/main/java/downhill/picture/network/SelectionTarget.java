package downhill.picture.network;

import downhill.lab.explain.Parameter;

/**
 * What can be pointed at in a network. Layers, inputs and units count from 0, Dense layers only.
 */
public sealed interface SelectionTarget {
  /** Returns the connection that a weight or a bias is drawn as. */
  static SelectionTarget of(Parameter parameter) {
    return parameter.isBias()
        ? new BiasEdge(parameter.layer(), parameter.unit())
        : new Edge(parameter.layer(), parameter.input(), parameter.unit());
  }

  /**
   * An input node.
   *
   * @param feature which feature
   */
  record Input(int feature) implements SelectionTarget {}

  /**
   * A unit of a Dense layer.
   *
   * @param layer 0 for the first Dense layer
   * @param unit which unit of the layer
   */
  record Node(int layer, int unit) implements SelectionTarget {}

  /**
   * The connection from an input of a layer to a unit: an entry of its kernel.
   *
   * @param layer 0 for the first Dense layer
   * @param input row of the kernel: a feature, or a unit of the layer before
   * @param unit column of the kernel
   */
  record Edge(int layer, int input, int unit) implements SelectionTarget {}

  /**
   * The connection from the constant 1 to a unit: its bias.
   *
   * @param layer 0 for the first Dense layer
   * @param unit which unit of the layer
   */
  record BiasEdge(int layer, int unit) implements SelectionTarget {}
}
