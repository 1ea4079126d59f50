package downhill.scenario.keras;

import downhill.scenario.keras.Token.Kind;
import downhill.words.Phrase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts code into words as Python does; what word processors and keyboards put in is mended. */
final class Lexer {
  private static final Pattern NUMBER =
      Pattern.compile(
          "0[xXbBoO][0-9a-fA-F_]+|([0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)([eE][+-]?[0-9]+)?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern STRING_START = Pattern.compile("(?i)[rbuf]{0,2}(\"\"\"|'''|\"|')");
  private static final Pattern SIGN =
      Pattern.compile("\\*\\*=?|//=?|[=!<>+\\-*/%@&|^:]=|->|<<|>>", Pattern.DOTALL);
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(from|import)[ \\t]+[A-Za-z_.]+|[A-Za-z_]\\w*\\.(add|compile|fit|summary)[ \\t]*\\("
              + "|[A-Za-z_]\\w*[ \\t]*=[ \\t]*([A-Za-z_]\\w*\\.)*Sequential\\b");
  private static final Pattern PROMPT =
      Pattern.compile("(>>>|\\.\\.\\.)([ \\t]|$)", Pattern.MULTILINE);
  private static final String CURLY = "“”„‟‘’‚‛";
  private static final int FULL_WIDTH = 0xFEE0;

  private final Source source;
  private final String code;
  private final Slips slips;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Token> open = new ArrayDeque<>();
  private int at;

  Lexer(Source source, Slips slips) {
    this.source = source;
    this.code = source.text();
    this.slips = slips;
  }

  /** Returns the words, {@link Kind#END} last; every bracket has its partner. */
  List<Token> tokens() {
    boolean lineStart = true;
    while (at < code.length()) {
      if (lineStart) {
        lineStart = false;
        beginLine();
        continue;
      }
      lineStart = next();
    }
    closeAll(lastEnd());
    add(Kind.NEWLINE, "", Span.at(code.length()));
    add(Kind.END, "", Span.at(code.length()));
    return tokens;
  }

  private int lastEnd() {
    return tokens.isEmpty() ? 0 : tokens.getLast().span().to();
  }

  private void add(Kind kind, String text, Span span) {
    tokens.add(new Token(kind, text, span));
  }

  /** At the start of a line a prompt is passed over, and a forgotten bracket noticed. */
  private void beginLine() {
    Matcher prompt = PROMPT.matcher(code).region(at, code.length());
    if (prompt.lookingAt()) {
      at = prompt.end();
    }
    if (!open.isEmpty() && STATEMENT.matcher(code).region(at, code.length()).lookingAt()) {
      closeAll(lastEnd());
      add(Kind.NEWLINE, "", Span.at(at));
    }
  }

  /** Takes one word, or passes over what is none; returns whether a line has ended. */
  private boolean next() {
    char c = code.charAt(at);
    if (c == '\n' || c == '\r') {
      if (open.isEmpty()) {
        add(Kind.NEWLINE, "", new Span(at, at + 1));
      }
      at++;
      return true;
    }
    if (c == '\\' && at + 1 < code.length() && "\r\n".indexOf(code.charAt(at + 1)) >= 0) {
      at += code.startsWith("\r\n", at + 1) ? 3 : 2;
      return false;
    }
    if (c == '#') {
      while (at < code.length() && "\r\n".indexOf(code.charAt(at)) < 0) {
        at++;
      }
      return false;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff') {
      at++;
      return false;
    }
    word(c);
    return false;
  }

  private void word(char c) {
    Matcher string = at(STRING_START);
    if (string.lookingAt()) {
      string(string.end(), string.group(1));
      return;
    }
    if (CURLY.indexOf(c) >= 0) {
      curly();
      return;
    }
    for (Kind kind : List.of(Kind.NUMBER, Kind.NAME)) {
      Matcher word = at(kind == Kind.NUMBER ? NUMBER : NAME);
      if (word.lookingAt()) {
        add(kind, word.group(), new Span(at, word.end()));
        at = word.end();
        return;
      }
    }
    Matcher sign = at(SIGN);
    int length = sign.lookingAt() ? sign.end() - at : Character.charCount(code.codePointAt(at));
    sign(new Span(at, at + length));
    at += length;
  }

  private Matcher at(Pattern pattern) {
    return pattern.matcher(code).region(at, code.length());
  }

  private void string(int start, String quote) {
    StringBuilder text = new StringBuilder();
    int i = start;
    while (i < code.length() && !code.startsWith(quote, i)) {
      char c = code.charAt(i);
      if (quote.length() == 1 && (c == '\n' || c == '\r')) {
        break;
      }
      if (c == '\\' && i + 1 < code.length()) {
        i++;
        c = code.charAt(i);
      }
      text.append(c);
      i++;
    }
    boolean ended = code.startsWith(quote, Math.min(i, code.length()));
    Span span = new Span(at, Math.min(code.length(), ended ? i + quote.length() : i));
    if (!ended) {
      slips.blocking(span, Phrase.of("string.open", Slips.quote(text.toString())));
    }
    add(Kind.STRING, text.toString(), span);
    at = span.to();
  }

  /** A word processor's quotation marks. */
  private void curly() {
    int i = at + 1;
    while (i < code.length() && (CURLY + "\"'\r\n").indexOf(code.charAt(i)) < 0) {
      i++;
    }
    boolean ended = i < code.length() && "\r\n".indexOf(code.charAt(i)) < 0;
    String text = code.substring(at + 1, i);
    Span span = new Span(at, ended ? i + 1 : i);
    if (ended && text.indexOf('\\') < 0) {
      slips.repaired(
          span, Phrase.of("string.curly", Slips.quote(text)), span.with("\"" + text + "\""));
    } else {
      slips.blocking(span, Phrase.of("string.open", Slips.quote(text)));
    }
    add(Kind.STRING, text, span);
    at = span.to();
  }

  private void sign(Span span) {
    String text = source.text(span);
    char c = text.charAt(0);
    if (c > FULL_WIDTH + ' ' && c <= FULL_WIDTH + '~') {
      String plain = String.valueOf((char) (c - FULL_WIDTH));
      slips.repaired(span, Phrase.of("sign.wide", text, plain), span.with(plain));
      text = plain;
    }
    Token token = new Token(Kind.SIGN, text, span);
    switch (text) {
      case "(", "[", "{" -> open.push(token);
      case ")", "]", "}" -> {
        if (!closes(text)) {
          slips.repaired(span, Phrase.of("bracket.extra", text), span.with(""));
          return;
        }
      }
      default -> {}
    }
    tokens.add(token);
  }

  /** Takes the partner of a closing bracket off the stack; returns whether there was one. */
  private boolean closes(String bracket) {
    if (open.isEmpty() || !partner(open.peek()).equals(bracket)) {
      return false;
    }
    open.pop();
    return true;
  }

  private static String partner(Token bracket) {
    return switch (bracket.text()) {
      case "(" -> ")";
      case "[" -> "]";
      default -> "}";
    };
  }

  /** Closes at {@code end} what was never closed. */
  private void closeAll(int end) {
    while (!open.isEmpty()) {
      Token bracket = open.pop();
      String missing = partner(bracket);
      slips.repaired(
          bracket.span(),
          Phrase.of("bracket.open", bracket.text(), missing),
          Span.at(end).with(missing));
      add(Kind.SIGN, missing, Span.at(end));
    }
  }
}
