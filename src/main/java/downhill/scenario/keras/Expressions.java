package downhill.scenario.keras;

import downhill.scenario.keras.Parser.UnreadException;
import downhill.scenario.keras.Parser.Words;
import downhill.scenario.keras.Token.Kind;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads values: names, numbers, texts, lists, calls; anything else only as far as it goes. */
final class Expressions {
  private static final Set<String> CONSTANTS = Set.of("True", "False", "None");
  private static final Set<String> OPERATOR_NAMES =
      Set.of("and", "or", "not", "in", "is", "if", "else", "for", "lambda", "await", "yield");
  private static final int DEEPEST = 40;

  /** Keras has no name with more dots; each further one would copy all before it. */
  private static final int MOST_PARTS = 32;

  private final Words words;
  private final Slips slips;
  private int depth;

  Expressions(Words words, Slips slips) {
    this.words = words;
    this.slips = slips;
  }

  /** Reads one value, or several with commas between them as a tuple. */
  Expr tupleOrValue() throws UnreadException {
    Expr first = value();
    if (!words.peek().is(",")) {
      return first;
    }
    List<Expr> elements = new ArrayList<>(List.of(first));
    while (words.peek().is(",")) {
      words.take();
      if (words.peek().endsStatement() || words.peek().is("=")) {
        break;
      }
      elements.add(value());
    }
    return new Expr.Items(elements, false, first.span().until(words.last()));
  }

  /** Reads one value. */
  Expr value() throws UnreadException {
    depth++;
    try {
      if (depth > DEEPEST) {
        throw new UnreadException(words.peek());
      }
      Token first = words.peek();
      Expr value = isOperator(first) && !isSignOfNumber() ? rest(first.span()) : primary();
      return isOperator(words.peek()) ? rest(first.span()) : value;
    } finally {
      depth--;
    }
  }

  private boolean isSignOfNumber() {
    return (words.peek().is("-") || words.peek().is("+")) && words.peek(1).kind() == Kind.NUMBER;
  }

  private static boolean isOperator(Token token) {
    return token.kind() == Kind.NAME
        ? OPERATOR_NAMES.contains(token.text())
        : token.kind() == Kind.SIGN && !"()[]{},=;.".contains(token.text());
  }

  /** Passes over the rest of a value that is none of those that are understood. */
  private Expr rest(Span from) {
    int open = 0;
    while (words.peek().kind() != Kind.NEWLINE && words.peek().kind() != Kind.END) {
      String text = words.peek().kind() == Kind.SIGN ? words.peek().text() : "";
      if (open == 0 && (text.equals(",") || text.equals("=") || text.equals(";"))) {
        break;
      }
      if ("([{".contains(text) && !text.isEmpty()) {
        open++;
      } else if (")]}".contains(text) && !text.isEmpty()) {
        if (open == 0) {
          break;
        }
        open--;
      }
      words.take();
    }
    return new Expr.Other(from.until(words.last()));
  }

  private Expr primary() throws UnreadException {
    Token token = words.take();
    Expr value =
        switch (token.kind()) {
          case NAME ->
              CONSTANTS.contains(token.text())
                  ? new Expr.Constant(token.text(), token.span())
                  : new Expr.Name(List.of(token.text()), token.span(), token.span());
          case NUMBER -> number(token, token.span(), 1);
          case STRING -> text(token);
          case SIGN -> sign(token);
          case NEWLINE, END -> throw new UnreadException(token);
        };
    return tail(value);
  }

  private Expr number(Token token, Span span, double sign) {
    String digits = token.text().replace("_", "");
    boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
    try {
      return new Expr.Num(sign * Double.parseDouble(digits), whole, span);
    } catch (NumberFormatException e) {
      // A number in another base than ten, which no lecture writes.
      return new Expr.Other(span);
    }
  }

  private Expr text(Token first) {
    StringBuilder text = new StringBuilder(first.text());
    while (words.peek().kind() == Kind.STRING) {
      text.append(words.take().text());
    }
    return new Expr.Text(text.toString(), first.span().until(words.last()));
  }

  private Expr sign(Token token) throws UnreadException {
    return switch (token.text()) {
      case "-", "+" -> {
        Token digits = words.take();
        yield number(digits, token.span().until(digits.span()), token.is("-") ? -1 : 1);
      }
      case "(" -> items(token, ")");
      case "[" -> items(token, "]");
      case "{" -> {
        Expr inside = rest(token.span());
        while (words.peek().is(",") || words.peek().is("=") || words.peek().is(";")) {
          words.take();
          inside = rest(token.span());
        }
        close("}");
        yield new Expr.Other(inside.span().until(words.last()));
      }
      default -> throw new UnreadException(token);
    };
  }

  private Expr items(Token open, String closing) throws UnreadException {
    List<Expr> elements = new ArrayList<>();
    boolean comma = false;
    while (!words.peek().is(closing)) {
      elements.add(value());
      comma = separated(closing);
    }
    close(closing);
    Span span = open.span().until(words.last());
    if (closing.equals(")") && elements.size() == 1 && !comma) {
      return elements.getFirst() instanceof Expr.Num num
          ? new Expr.Num(num.value(), num.whole(), span)
          : elements.getFirst();
    }
    return new Expr.Items(elements, closing.equals("]"), span);
  }

  /** Takes the comma behind an element; a forgotten one is noted. Returns whether it was there. */
  private boolean separated(String closing) throws UnreadException {
    Token next = words.peek();
    if (next.is(",")) {
      words.take();
      return true;
    }
    if (next.is(closing)) {
      return false;
    }
    boolean begins =
        next.kind() == Kind.NAME || next.kind() == Kind.STRING || next.kind() == Kind.NUMBER;
    if (!begins) {
      throw new UnreadException(next);
    }
    Span gap = Span.at(words.last().to());
    slips.repaired(next.span(), Phrase.of("comma", Slips.quote(next.text())), gap.with(","));
    return true;
  }

  private void close(String bracket) throws UnreadException {
    if (!words.peek().is(bracket)) {
      throw new UnreadException(words.peek());
    }
    words.take();
  }

  private Expr tail(Expr start) throws UnreadException {
    Expr value = start;
    while (true) {
      if (words.peek().is(".")) {
        words.take();
        Token name = words.take();
        if (name.kind() != Kind.NAME) {
          throw new UnreadException(name);
        }
        value = member(value, name);
      } else if (words.peek().is("(")) {
        value = call(value);
      } else if (words.peek().is("[")) {
        rest(words.take().span());
        while (words.peek().is(",") || words.peek().is("=")) {
          words.take();
          rest(words.last());
        }
        close("]");
        value = new Expr.Other(value.span().until(words.last()));
      } else {
        return value;
      }
    }
  }

  private static Expr member(Expr value, Token name) {
    Span span = value.span().until(name.span());
    if (!(value instanceof Expr.Name base) || base.parts().size() >= MOST_PARTS) {
      return new Expr.Other(span);
    }
    List<String> parts = new ArrayList<>(base.parts());
    parts.add(name.text());
    return new Expr.Name(List.copyOf(parts), name.span(), span);
  }

  private Expr call(Expr callee) throws UnreadException {
    words.take();
    List<Expr.Argument> arguments = new ArrayList<>();
    while (!words.peek().is(")")) {
      Optional<Token> name = Optional.empty();
      if (words.peek().kind() == Kind.NAME && words.peek(1).is("=")) {
        name = Optional.of(words.take());
        words.take();
      }
      arguments.add(new Expr.Argument(name, value()));
      separated(")");
    }
    words.take();
    Span span = callee.span().until(words.last());
    return callee instanceof Expr.Name name
        ? new Expr.Call(name, List.copyOf(arguments), span)
        : new Expr.Other(span);
  }
}
