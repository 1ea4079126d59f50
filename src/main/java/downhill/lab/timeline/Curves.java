package downhill.lab.timeline;

/**
 * How a whole recorded run went, also beyond the step being looked at. Never changes.
 *
 * @param batchLoss loss of each step's batch before its update
 * @param kerasLoss mean over an epoch's samples of their batch's loss, as Keras' {@code fit} prints
 * @param endLoss loss of all training rows at the end of an epoch; epoch 0 is before any step
 * @param validationLoss loss of the validation rows at the end of an epoch; empty without them
 * @param kerasAccuracy like kerasLoss, in 0..1; empty where accuracy means nothing
 * @param endAccuracy like endLoss
 * @param validationAccuracy like validationLoss
 */
public record Curves(
    BucketSeries batchLoss,
    EpochSeries kerasLoss,
    EpochSeries endLoss,
    EpochSeries validationLoss,
    EpochSeries kerasAccuracy,
    EpochSeries endAccuracy,
    EpochSeries validationAccuracy) {

  /** Returns curves without points. */
  public static Curves empty() {
    EpochSeries none = EpochSeries.empty();
    return new Curves(BucketSeries.empty(), none, none, none, none, none, none);
  }
}
