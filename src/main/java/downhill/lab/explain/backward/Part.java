package downhill.lab.explain.backward;

/** What a walk works out at one of its stops. */
public enum Part {
  /** The features of the sample, which are given. */
  INPUT,
  /** The weighted sums z of a softmax layer, all of which come before its outputs. */
  SUM,
  /** The activation value a of a unit; its sum with it, unless the layer is softmax. */
  OUTPUT,
  /** dL/dŷ: how the loss of the sample changes with an output. */
  OUTPUT_SLOPE,
  /** dL/dz: how the loss of the sample changes with the sum of a unit. */
  SUM_SLOPE,
  /** dL/dw: how the loss of the batch changes with a weight or bias. */
  GRADIENT,
  /** What the update rule makes of a weight or bias. */
  UPDATE
}
