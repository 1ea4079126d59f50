package downhill.lab.rate;

/**
 * Where stalling ends: with any smaller rate the steps still planned would not halve the excess
 * loss, which is how far the loss lies above its lowest value.
 *
 * @param below the rate; rates below it stall
 * @param estimated whether it was read from the trend of the last steps, or holds for the mean over
 *     many batches; otherwise it is exact
 */
public record Stall(double below, boolean estimated) {
  /** Excess losses below this are rounding, of which nobody speaks. */
  public static final double LEAST_EXCESS = 1e-12;

  /** How many steps one asks about where none are planned. */
  public static final long STEPS_WHEN_NONE_PLANNED = 200;

  /**
   * Returns how many steps a run still has.
   *
   * @param planned where playing ends
   * @param step where the run stands
   */
  public static long stepsLeft(long planned, long step) {
    return planned > step ? planned - step : STEPS_WHEN_NONE_PLANNED;
  }
}
