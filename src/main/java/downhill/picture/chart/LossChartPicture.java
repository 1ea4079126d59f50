package downhill.picture.chart;

import downhill.lab.timeline.Curves;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How the loss went.
 *
 * @param curves what has been recorded
 * @param stepsPerEpoch batches in an epoch, at least 1
 * @param step the step being looked at
 * @param recordedSteps how far the run has been, at least {@code step}
 * @param plannedSteps how far it is to go
 * @param logarithmic whether the loss axis is
 * @param loss name of the loss as Keras writes it, for example {@code mean_squared_error}
 * @param unit of the target where the loss has one, for example {@code cones}; otherwise empty
 * @param hoverEpoch where the mouse is, in epochs
 * @param divergedAt the step that was not finite and not applied
 */
public record LossChartPicture(
    Curves curves,
    int stepsPerEpoch,
    long step,
    long recordedSteps,
    long plannedSteps,
    boolean logarithmic,
    String loss,
    Optional<String> unit,
    OptionalDouble hoverEpoch,
    OptionalLong divergedAt) {

  /** Returns the step being looked at, in epochs. */
  public double now() {
    return epochs(step);
  }

  /** Returns how far the run has been, in epochs. */
  public double recorded() {
    return epochs(recordedSteps);
  }

  /** Returns the last epoch of the chart. */
  public double end() {
    return Math.max(epochs(Math.max(plannedSteps, recordedSteps)), epochs(1));
  }

  private double epochs(long steps) {
    return (double) steps / stepsPerEpoch;
  }

  /** Returns the same picture with the mouse at an epoch. */
  public LossChartPicture hoveredAt(double epoch) {
    return new LossChartPicture(
        curves,
        stepsPerEpoch,
        step,
        recordedSteps,
        plannedSteps,
        logarithmic,
        loss,
        unit,
        OptionalDouble.of(epoch),
        divergedAt);
  }
}
