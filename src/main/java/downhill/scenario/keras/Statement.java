package downhill.scenario.keras;

import java.util.List;
import java.util.Map;

/** A line of code, or several that belong together. */
sealed interface Statement {
  Span span();

  /**
   * An import.
   *
   * @param aliases other names by which things are called, with the names they have
   */
  record Import(Map<String, String> aliases, Span span) implements Statement {}

  /** {@code a = value} or {@code a, b = value}. */
  record Assignment(List<String> names, Expr value, Span span) implements Statement {}

  /** A value of its own, mostly a call. */
  record Bare(Expr value, Span span) implements Statement {}
}
