package downhill.scenario.keras;

import downhill.words.Phrase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** Reads values out of code, through the names it gave them before. */
final class Values {
  private static final int DEEPEST = 8;

  private final Map<String, Expr> variables = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Slips slips;

  Values(Slips slips) {
    this.slips = slips;
  }

  void set(String name, Expr value) {
    variables.put(name, value);
  }

  void aliases(Map<String, String> more) {
    aliases.putAll(more);
  }

  /** Returns the value behind a name; the same where there is none. */
  Expr resolve(Expr given) {
    Expr value = given;
    for (int i = 0; i < DEEPEST && value instanceof Expr.Name name; i++) {
      Expr next = variables.get(String.join(".", name.parts()));
      if (next == null) {
        return value;
      }
      value = next;
    }
    return value;
  }

  /** Returns what a function or class is really called, without its module. */
  String realName(Expr.Name name) {
    return aliases.getOrDefault(name.end(), name.end());
  }

  /** Returns whether a name is one that the code gave a value. */
  boolean isSet(String name) {
    return variables.containsKey(name);
  }

  /** Reads a whole number. */
  Optional<Integer> whole(Expr given, String argument, int least, int most) {
    if (resolve(given) instanceof Expr.Num num
        && num.whole()
        && num.value() >= least
        && num.value() <= most) {
      return Optional.of((int) num.value());
    }
    wrong(given, argument, Phrase.of("expected.whole", least, most));
    return Optional.empty();
  }

  /** Reads a number. */
  Optional<Double> number(Expr given, String argument, DoublePredicate fits, Phrase expected) {
    if (resolve(given) instanceof Expr.Num num
        && Double.isFinite(num.value())
        && fits.test(num.value())) {
      return Optional.of(num.value());
    }
    wrong(given, argument, expected);
    return Optional.empty();
  }

  /** Reads {@code True} or {@code False}, or 1 or 0. */
  Optional<Boolean> truth(Expr given, String argument) {
    Expr value = resolve(given);
    if (value instanceof Expr.Constant constant && !constant.name().equals("None")) {
      return Optional.of(constant.name().equals("True"));
    }
    if (value instanceof Expr.Num num && (num.value() == 0 || num.value() == 1)) {
      return Optional.of(num.value() == 1);
    }
    wrong(given, argument, Phrase.of("expected.truth"));
    return Optional.empty();
  }

  /** Returns whether a value is {@code None}. */
  boolean isNone(Expr given) {
    return resolve(given) instanceof Expr.Constant constant && constant.name().equals("None");
  }

  /**
   * Reads one of some names: a text, or a function or class of that name.
   *
   * @param known the names there are, by all the words for them
   * @param familiar names that Keras knows besides
   */
  Optional<String> choice(
      Expr given, String argument, Map<String, String> known, Collection<String> familiar) {
    Expr value = resolve(given);
    String word =
        switch (value) {
          case Expr.Text text -> text.value();
          case Expr.Name name -> realName(name);
          case Expr.Call call -> realName(call.callee());
          default -> "";
        };
    if (word.isEmpty()) {
      wrong(given, argument, Phrase.of("expected.name"));
      return Optional.empty();
    }
    String exact = known.get(word);
    if (exact != null) {
      return Optional.of(exact);
    }
    String choices = String.join(", ", known.values().stream().distinct().sorted().toList());
    Span span = nameSpan(value);
    Optional<String> nearest =
        familiar.contains(word) ? Optional.empty() : Names.nearest(word, known.keySet());
    if (nearest.isPresent()) {
      String meant = value instanceof Expr.Text ? written(nearest.get(), known) : nearest.get();
      String text = value instanceof Expr.Text ? "\"" + meant + "\"" : meant;
      slips.repaired(
          span, Phrase.of("name.nearest", argument, Slips.quote(word), meant), span.with(text));
      return Optional.ofNullable(known.get(meant));
    }
    String key = familiar.contains(word) ? "name.absent" : "name.unknown";
    slips.blocking(span, Phrase.of(key, argument, Slips.quote(word), choices));
    return Optional.empty();
  }

  /** Names in quotation marks are written small, as lectures do. */
  private static String written(String name, Map<String, String> known) {
    boolean small = name.equals(name.toLowerCase(Locale.ROOT));
    return small ? name : known.getOrDefault(name, name);
  }

  private static Span nameSpan(Expr value) {
    return switch (value) {
      case Expr.Name name -> name.last();
      case Expr.Call call -> call.callee().last();
      default -> value.span();
    };
  }

  void wrong(Expr given, String argument, Phrase expected) {
    slips.blocking(given.span(), Phrase.of("value", argument, expected, slips.quote(given.span())));
  }
}
