package downhill.picture.compare;

import downhill.lab.timeline.EpochSeries;
import downhill.picture.chart.Axis;

/** The axes that all pictures of a comparison share: steps and losses of every recorded run. */
final class CompareAxes {
  /** A run may rise so far above where the runs began before it leaves the frame. */
  private static final double LOG_ROOM = 30;

  private static final double LINEAR_ROOM = 1.25;

  private CompareAxes() {}

  /** Returns the axis of steps, counted as the session counts. */
  static Axis steps(ComparePicture picture, int ticks) {
    double first = (double) picture.firstStep();
    return Axis.linear(first, first + (double) Math.max(1, picture.plannedSteps()), ticks);
  }

  /**
   * Returns the axis of losses. A diverging run passes every bound, so the frame ends some way
   * above the highest start; what leaves it is marked there.
   */
  static Axis losses(ComparePicture picture, int ticks) {
    double start = 0;
    double max = 0;
    double least = Double.POSITIVE_INFINITY;
    for (RunCurve run : picture.runs()) {
      EpochSeries losses = run.curves().endLoss();
      for (int i = 0; i < losses.size(); i++) {
        double value = losses.value(i);
        if (Double.isFinite(value) && value > 0) {
          start = i == 0 ? Math.max(start, value) : start;
          max = Math.max(max, value);
          least = Math.min(least, value);
        }
      }
    }
    if (!(max > 0)) {
      return picture.logarithmic()
          ? Axis.logarithmic(0.1, 1, ticks)
          : Axis.linearRounded(0, 1, ticks);
    }
    if (picture.logarithmic()) {
      double top = Math.min(max, Math.min(start, Double.MAX_VALUE / 64) * LOG_ROOM);
      return Axis.logarithmicRounded(Math.min(least, top), top, ticks);
    }
    double top = Math.min(max, Math.min(start, Double.MAX_VALUE / 64) * LINEAR_ROOM);
    return Axis.linearRounded(0, top, ticks);
  }
}
