package downhill.lab.verdict;

/** The first steps of a run. */
final class Starts {
  /** From so many steps on something can be said. */
  static final long ENOUGH = 3;

  private Starts() {}

  /** Returns that the run is starting, or nothing. */
  static Verdict of(Moment moment) {
    long steps = moment.snapshot().step();
    return steps < ENOUGH ? new Verdict.Starting(steps) : Verdict.Unknown.UNSEEN;
  }
}
