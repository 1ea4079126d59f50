package downhill.app.page;

import downhill.app.formula.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out an expression from its text alone, as a reader with paper would: a number that is
 * rounded stands for all numbers that are written like that.
 */
final class ShownArithmetic {
  /** Stands before a number whose exact value has more digits than are shown. */
  static final char ROUNDED = '~';

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.])\\d[\\d,]*(?:\\.\\d+)?(?:e−?\\d+)?");
  private static final Pattern LITERAL = Pattern.compile("(\\d[\\d,]*)(\\.\\d+)?(?:e(−?\\d+))?");

  private final String text;
  private int at;

  private ShownArithmetic(String text) {
    this.text = text;
  }

  /** Writes spans as one text, with a mark before each number that is rounded; words are gaps. */
  static String marked(List<Span> spans) {
    var line = new StringBuilder();
    for (Span span : spans) {
      line.append(span.number() ? marked(span) : ";");
    }
    return line.toString();
  }

  static String marked(Span span) {
    if (span.exact().isEmpty()) {
      return span.text();
    }
    Matcher number = NUMBER.matcher(span.text());
    if (!number.find()) {
      return span.text();
    }
    boolean exact =
        value(number.group()) == Math.abs(value(span.exact().get().replaceFirst("^−", "")));
    return exact
        ? span.text()
        : span.text().substring(0, number.start())
            + ROUNDED
            + span.text().substring(number.start());
  }

  /** Marks every number with a decimal point as rounded. */
  static String allRounded(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(found -> found.group().contains(".") ? ROUNDED + found.group() : found.group());
  }

  private static double value(String digits) {
    return Double.parseDouble(digits.replace(",", "").replace('−', '-'));
  }

  /** Cuts a line into equations, and each into what stands between its signs = and ≈. */
  static List<List<String>> equations(String line) {
    List<List<String>> equations = new ArrayList<>();
    List<String> sides = new ArrayList<>();
    var side = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      depth += c == '(' || c == '⌈' ? 1 : c == ')' || c == '⌉' ? -1 : 0;
      boolean end =
          c == ';'
              || (depth == 0 && c == ',' && i + 1 < line.length() && line.charAt(i + 1) == ' ');
      if (end || (depth == 0 && (c == '=' || c == '≈'))) {
        sides.add(side.toString());
        side.setLength(0);
      } else {
        side.append(c);
      }
      if (end) {
        equations.add(sides);
        sides = new ArrayList<>();
      }
    }
    sides.add(side.toString());
    equations.add(sides);
    return equations;
  }

  /** Works out an expression; empty where there are symbols in it. */
  static Optional<Interval> evaluate(String expression) {
    String bare = expression.strip();
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    try {
      var reader = new ShownArithmetic(bare);
      Interval value = reader.sum();
      reader.space();
      return reader.at == bare.length() ? Optional.of(value) : Optional.empty();
    } catch (NotANumber symbols) {
      return Optional.empty();
    }
  }

  private static final class NotANumber extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private void space() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean take(String sign) {
    space();
    if (text.startsWith(sign, at)) {
      at += sign.length();
      return true;
    }
    return false;
  }

  private Interval sum() {
    Interval sum = product();
    while (true) {
      if (take("+")) {
        sum = sum.plus(product());
      } else if (take("−")) {
        sum = sum.plus(product().negated());
      } else {
        return sum;
      }
    }
  }

  private Interval product() {
    Interval product = signed();
    while (true) {
      if (take("·")) {
        product = product.times(signed());
      } else if (take("/")) {
        product = product.over(signed());
      } else {
        return product;
      }
    }
  }

  private Interval signed() {
    if (take("+")) {
      return signed();
    }
    return take("−") ? signed().negated() : power();
  }

  private Interval power() {
    Interval base = atom();
    return take("²") ? base.squared() : base;
  }

  private Interval closed(String end) {
    Interval inside = sum();
    if (!take(end)) {
      throw new NotANumber();
    }
    return inside;
  }

  private Interval atom() {
    if (take("max(0,")) {
      return closed(")").growing(x -> Math.max(0, x));
    }
    if (take("tanh(")) {
      return closed(")").growing(Math::tanh);
    }
    if (take("sign(")) {
      return closed(")").sign();
    }
    if (take("ln(")) {
      return closed(")").growing(Math::log);
    }
    if (take("exp(")) {
      return closed(")").growing(Math::exp);
    }
    if (take("log₂")) {
      return atom().growing(x -> Math.log(x) / Math.log(2));
    }
    if (take("log₁₀")) {
      return atom().growing(Math::log10);
    }
    if (take("∞")) {
      return Interval.exactly(Double.POSITIVE_INFINITY);
    }
    if (take("ln")) {
      return atom().growing(Math::log);
    }
    if (take("⌈")) {
      return closed("⌉").growing(Math::ceil);
    }
    if (take("√")) {
      return atom().growing(x -> Math.sqrt(Math.max(0, x)));
    }
    if (take("e^")) {
      return signed().growing(Math::exp);
    }
    if (take("|")) {
      return closed("|").absolute();
    }
    if (take("(")) {
      return closed(")");
    }
    if (take("ε")) {
      return Interval.exactly(1e-7);
    }
    return number();
  }

  private Interval number() {
    space();
    boolean rounded = at < text.length() && text.charAt(at) == ROUNDED;
    Matcher literal = LITERAL.matcher(text).region(rounded ? at + 1 : at, text.length());
    if (!literal.lookingAt()) {
      throw new NotANumber();
    }
    at = literal.end();
    double value = value(literal.group());
    if (!rounded) {
      return Interval.exactly(value);
    }
    int decimals = literal.group(2) == null ? 0 : literal.group(2).length() - 1;
    int power = literal.group(3) == null ? 0 : Integer.parseInt(literal.group(3).replace('−', '-'));
    return Interval.around(value, 0.5000001 * Math.pow(10, power - decimals));
  }
}
