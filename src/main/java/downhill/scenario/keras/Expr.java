package downhill.scenario.keras;

import java.util.List;
import java.util.Optional;

/** A value in code, as far as it is understood. */
sealed interface Expr {
  Span span();

  /** A name with dots, for example {@code keras.layers.Dense}. */
  record Name(List<String> parts, Span last, Span span) implements Expr {
    String end() {
      return parts.getLast();
    }
  }

  /**
   * A number.
   *
   * @param whole whether it is written without point and exponent
   */
  record Num(double value, boolean whole, Span span) implements Expr {}

  record Text(String value, Span span) implements Expr {}

  /** {@code True}, {@code False} or {@code None}. */
  record Constant(String name, Span span) implements Expr {}

  /** A list or a tuple. */
  record Items(List<Expr> elements, boolean list, Span span) implements Expr {}

  record Call(Name callee, List<Argument> arguments, Span span) implements Expr {}

  /** Anything else. */
  record Other(Span span) implements Expr {}

  /**
   * What is handed to a call.
   *
   * @param name the keyword; empty where the place decides
   */
  record Argument(Optional<Token> name, Expr value) {}
}
