package downhill.scenario;

import downhill.words.Language;

/** Says that a file cannot be used, by its first problem. */
public final class ScenarioException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** Names the problem. */
  public ScenarioException(Problem problem) {
    super(problem.sentence(Language.EN));
    this.problem = problem;
  }

  /** Returns what is wrong. */
  public Problem problem() {
    return problem;
  }
}
