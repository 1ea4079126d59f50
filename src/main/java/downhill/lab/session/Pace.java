package downhill.lab.session;

/**
 * Says when the next step of a playing session is due, and how fast it really goes.
 *
 * <p>Steps are due at equal distances from the last one's due time, not from when it was done, so
 * late wake-ups do not add up. Who falls far behind starts counting anew instead of hurrying.
 */
public final class Pace {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long MOST_LAG = 100_000_000;
  private static final long MEASURING_TIME = 250_000_000;

  private final Clock clock;
  private Speed speed;
  private double nextDue;
  private long markTime;
  private long markSteps;
  private long steps;
  private double stepsPerSecond;

  /** Makes a pace that has not started. */
  public Pace(Clock clock, Speed speed) {
    this.clock = clock;
    this.speed = speed;
  }

  /** Returns how fast steps are to follow one another. */
  public Speed speed() {
    return speed;
  }

  /** Changes the speed; the next step is not later than that asks for. */
  public void setSpeed(Speed newSpeed) {
    speed = newSpeed;
    nextDue = Math.min(nextDue, clock.nanos() + interval());
  }

  /** Begins to play: the first step is due at once. */
  public void start() {
    nextDue = clock.nanos();
    markTime = clock.nanos();
    markSteps = steps;
    stepsPerSecond = 0;
  }

  /** Returns how many nanoseconds are left until the next step is due; 0 when it is. */
  public long untilNextStep() {
    return speed.isMaximum() ? 0 : Math.max(0, (long) Math.ceil(nextDue - (double) clock.nanos()));
  }

  /** Notes that a step was taken. */
  public void stepTaken() {
    stepsTaken(1);
  }

  /** Notes that some steps were taken, for which one was due. */
  public void stepsTaken(long count) {
    steps += count;
    if (!speed.isMaximum()) {
      nextDue = Math.max(nextDue + interval(), (double) clock.nanos() - MOST_LAG);
    }
  }

  private double interval() {
    return NANOS_PER_SECOND / speed.stepsPerSecond();
  }

  /** Returns steps per second, measured over the last quarter of a second or more. */
  public double measured() {
    long elapsed = clock.nanos() - markTime;
    if (elapsed >= MEASURING_TIME && steps > markSteps) {
      stepsPerSecond = (steps - markSteps) * NANOS_PER_SECOND / elapsed;
      markTime += elapsed;
      markSteps = steps;
    }
    return stepsPerSecond;
  }
}
