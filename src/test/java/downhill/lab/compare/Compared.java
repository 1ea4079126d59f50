package downhill.lab.compare;

/** The runs of a plan at one step. */
public final class Compared {
  private Compared() {}

  /** Trains the runs up to a step, or to their ends where those come before. */
  public static ComparisonState at(Plan plan, long step) throws InterruptedException {
    try (Comparison comparison = Comparison.begun(plan)) {
      return comparison.at(step);
    }
  }
}
