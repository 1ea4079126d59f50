package downhill.data;

import java.util.List;

/** Says that a CSV file cannot be used, by its first problem. */
public final class CsvException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient CsvProblem problem;

  /** Names the problem. */
  public CsvException(CsvProblem problem) {
    super(problem.key() + " " + problem.args());
    this.problem = problem;
  }

  /** Names the problem by its place, counted from 1, and its sentence. */
  public CsvException(int line, int field, String key, Object... args) {
    this(new CsvProblem(line, field, key, List.of(args)));
  }

  /** Returns what is wrong. */
  public CsvProblem problem() {
    return problem;
  }
}
