package downhill.engine.loss;

/** Why a loss cannot follow the activation of the last layer. */
public enum LossRefusal {
  /** Binary cross-entropy judges each output alone; softmax outputs depend on one another. */
  BINARY_LOSS_AFTER_SOFTMAX,
  /** A categorical loss needs outputs that can be read as shares: none may be negative. */
  CATEGORICAL_LOSS_NEEDS_SHARES
}
