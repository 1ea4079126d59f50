package downhill.lab.timeline;

import java.util.OptionalLong;

/** Finds where more training began to do harm. */
public final class StopHere {
  /** The validation loss has turned when it has risen by this factor. */
  private static final double TURNED = 1.1;

  private StopHere() {}

  /**
   * Returns the step with the lowest validation loss, where that loss has risen again since by a
   * tenth; what is learned after it are the rows, not what they have in common.
   *
   * @param curves of the recorded run
   * @param stepsPerEpoch batches in an epoch
   * @return empty without validation rows, and while their loss has not turned
   */
  public static OptionalLong step(Curves curves, int stepsPerEpoch) {
    EpochSeries losses = curves.validationLoss();
    int lowest = 0;
    for (int i = 1; i < losses.size(); i++) {
      lowest = losses.value(i) < losses.value(lowest) ? i : lowest;
    }
    int last = losses.size() - 1;
    return last > 0 && lowest > 0 && losses.value(last) > TURNED * losses.value(lowest)
        ? OptionalLong.of(losses.epoch(lowest) * stepsPerEpoch)
        : OptionalLong.empty();
  }
}
