package downhill.scenario.keras;

import downhill.scenario.keras.Token.Kind;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts words together to statements; what is none it knows is named and passed over. */
final class Parser {
  private static final Set<String> COMPOUND =
      Set.of(
          "for", "while", "if", "elif", "else", "def", "class", "with", "try", "except", "finally",
          "async");
  private static final Set<String> MODEL_WORDS = Set.of("Sequential", "add", "compile", "fit");

  private final Source source;
  private final Slips slips;
  private final Words words;
  private final Expressions expressions;

  Parser(Source source, List<Token> tokens, Slips slips) {
    this.source = source;
    this.slips = slips;
    this.words = new Words(tokens);
    this.expressions = new Expressions(words, slips);
  }

  /** Where the parser stands. */
  static final class Words {
    private final List<Token> tokens;
    private int at;

    Words(List<Token> tokens) {
      this.tokens = tokens;
    }

    Token peek() {
      return tokens.get(at);
    }

    Token peek(int ahead) {
      return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token take() {
      Token token = peek();
      at = Math.min(at + 1, tokens.size() - 1);
      return token;
    }

    /** Returns the span of the word taken last. */
    Span last() {
      return tokens.get(Math.max(0, at - 1)).span();
    }
  }

  /** Says that a word stands where it makes no sense. */
  static final class UnreadException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Token token;

    UnreadException(Token token) {
      super(token.text());
      this.token = token;
    }
  }

  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    int margin = -1;
    while (words.peek().kind() != Kind.END) {
      Token first = words.peek();
      if (first.endsStatement()) {
        words.take();
        continue;
      }
      int column = source.column(first.span().from());
      boolean startsLine = isAtLineStart(first);
      if (margin < 0) {
        margin = column;
      } else if (startsLine && column > margin && !afterSemicolon()) {
        slips.repaired(
            first.span(),
            Phrase.of("indent", Slips.quote(first.text())),
            new Replacement(first.span().from() - (column - margin), first.span().from(), ""));
      }
      if (first.kind() == Kind.NAME && COMPOUND.contains(first.text())) {
        slips.leftOut(first.span(), Phrase.of("statement.compound", first.text()));
        skipBlock(column);
      } else {
        statement(first).ifPresent(statements::add);
      }
    }
    return statements;
  }

  private boolean isAtLineStart(Token token) {
    int from = token.span().from();
    int start = from - source.column(from) + 1;
    return source.text(new Span(start, from)).isBlank();
  }

  private boolean afterSemicolon() {
    return source.text(words.last()).equals(";");
  }

  /** Passes over a line and the lines below that are further in. */
  private void skipBlock(int column) {
    do {
      skipLine();
      while (words.peek().kind() == Kind.NEWLINE) {
        words.take();
      }
    } while (words.peek().kind() != Kind.END && source.column(words.peek().span().from()) > column);
  }

  private void skipLine() {
    while (words.peek().kind() != Kind.NEWLINE && words.peek().kind() != Kind.END) {
      words.take();
    }
  }

  private Optional<Statement> statement(Token first) {
    try {
      Statement statement =
          first.isName("import") || first.isName("from") ? imports(first) : simple(first);
      if (!words.peek().endsStatement()) {
        throw new UnreadException(words.peek());
      }
      return Optional.of(statement);
    } catch (UnreadException e) {
      skipLine();
      unread(e.token, first.span().until(words.last()));
      return Optional.empty();
    }
  }

  private void unread(Token token, Span statement) {
    boolean ofModel =
        MODEL_WORDS.stream()
            .anyMatch(word -> source.text(statement).matches("(?s).*\\b" + word + "\\b.*"));
    Phrase what =
        token.endsStatement()
            ? Phrase.of("statement.end")
            : Phrase.of("statement.unexpected", Slips.quote(source.text(token.span())));
    if (ofModel) {
      slips.blocking(token.span(), what);
    } else {
      slips.leftOut(token.span(), what);
    }
  }

  private Statement simple(Token first) throws UnreadException {
    Expr value = expressions.tupleOrValue();
    List<String> names = List.of();
    while (words.peek().is("=")) {
      words.take();
      names = names(value);
      value = expressions.tupleOrValue();
    }
    Span span = first.span().until(words.last());
    return names.isEmpty()
        ? new Statement.Bare(value, span)
        : new Statement.Assignment(names, value, span);
  }

  /** Returns what is assigned to; a place inside something counts as a name nobody asks for. */
  private List<String> names(Expr target) {
    return switch (target) {
      case Expr.Name name -> List.of(String.join(".", name.parts()));
      case Expr.Items items ->
          items.elements().isEmpty()
              ? List.of("")
              : items.elements().stream().flatMap(each -> names(each).stream()).toList();
      default -> List.of(slips.quote(target.span()));
    };
  }

  private Statement imports(Token first) throws UnreadException {
    Map<String, String> aliases = new HashMap<>();
    words.take();
    dotted();
    if (first.isName("import")) {
      alias(words.last(), aliases);
    } else if (words.peek().isName("import")) {
      words.take();
      boolean bracket = words.peek().is("(");
      if (bracket) {
        words.take();
      }
      imported(aliases);
      if (bracket && words.peek().is(")")) {
        words.take();
      }
    } else {
      throw new UnreadException(words.peek());
    }
    while (words.peek().is(",") && first.isName("import")) {
      words.take();
      dotted();
      alias(words.last(), aliases);
    }
    return new Statement.Import(aliases, first.span().until(words.last()));
  }

  private void imported(Map<String, String> aliases) throws UnreadException {
    if (words.peek().is("*")) {
      words.take();
      return;
    }
    do {
      if (words.peek().is(",")) {
        words.take();
      }
      if (words.peek().is(")")) {
        return;
      }
      dotted();
      alias(words.last(), aliases);
    } while (words.peek().is(","));
  }

  private void dotted() throws UnreadException {
    while (words.peek().is(".")) {
      words.take();
    }
    name();
    while (words.peek().is(".")) {
      words.take();
      name();
    }
  }

  private void name() throws UnreadException {
    if (words.peek().kind() != Kind.NAME) {
      throw new UnreadException(words.peek());
    }
    words.take();
  }

  private void alias(Span real, Map<String, String> aliases) throws UnreadException {
    if (words.peek().isName("as")) {
      words.take();
      String alias = words.peek().text();
      name();
      aliases.put(alias, source.text(real));
    }
  }
}
