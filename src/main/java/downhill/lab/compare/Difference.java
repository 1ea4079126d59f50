package downhill.lab.compare;

/** What one run can have that another has not. */
public enum Difference {
  /** The learning rate. */
  LEARNING_RATE,
  /** The update rule. */
  OPTIMIZER,
  /** How many samples a step sees. */
  BATCH_SIZE,
  /** The order of the batches; from the beginning also the weights drawn. */
  SEED
}
