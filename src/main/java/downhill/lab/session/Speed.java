package downhill.lab.session;

/**
 * How fast a playing session takes its steps.
 *
 * @param stepsPerSecond at least 0.5; infinite for as fast as the engine goes
 */
public record Speed(double stepsPerSecond) {
  /** The slowest speed, in steps per second: one step every two seconds. */
  public static final double SLOWEST = 0.5;

  /** As fast as the engine goes. */
  public static final Speed MAXIMUM = new Speed(Double.POSITIVE_INFINITY);

  /** Checks the speed. */
  public Speed {
    if (!(stepsPerSecond >= SLOWEST)) {
      throw new IllegalArgumentException(
          "stepsPerSecond must be at least " + SLOWEST + ". Received: " + stepsPerSecond);
    }
  }

  /** Returns whether no pause is made between steps. */
  public boolean isMaximum() {
    return stepsPerSecond == Double.POSITIVE_INFINITY;
  }
}
