package downhill.lab.session;

/** What one press of the step button goes by. */
public enum StepUnit {
  /** One mini-batch, one update. */
  BATCH,
  /** All mini-batches of an epoch: to its start or end. */
  EPOCH
}
