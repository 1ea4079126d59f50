package downhill.picture.chart;

import downhill.lab.timeline.BucketSeries;
import java.util.OptionalLong;

/**
 * The run as a track.
 *
 * @param losses loss of every batch so far
 * @param stepsPerEpoch batches in an epoch, at least 1
 * @param step the step being looked at
 * @param recordedSteps how far the run has been
 * @param plannedSteps how far it is to go
 * @param stopHere the step after which more training only learns the rows by heart, if it is known
 */
public record TimelinePicture(
    BucketSeries losses,
    int stepsPerEpoch,
    long step,
    long recordedSteps,
    long plannedSteps,
    OptionalLong stopHere) {

  /** A track without a place to stop at. */
  public TimelinePicture(
      BucketSeries losses, int stepsPerEpoch, long step, long recordedSteps, long plannedSteps) {
    this(losses, stepsPerEpoch, step, recordedSteps, plannedSteps, OptionalLong.empty());
  }

  /** Returns the last step of the track, at least 1. */
  public long end() {
    return Math.max(1, Math.max(recordedSteps, plannedSteps));
  }
}
