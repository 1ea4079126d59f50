package downhill.scenario.keras;

import downhill.words.Phrase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows which names hold targets that are one-hot already. */
final class Targets {
  private static final String ENCODE = "to_categorical";

  private final Values values;
  private final Slips slips;
  private final Draft draft;
  private final Set<String> encoded = new HashSet<>();

  Targets(Values values, Slips slips, Draft draft) {
    this.values = values;
    this.slips = slips;
    this.draft = draft;
  }

  /** Hears an assignment; returns whether it is about targets. */
  boolean assigned(String name, Expr value, Span statement) {
    if (value instanceof Expr.Name other && encoded.contains(other.end())) {
      encoded.add(name);
      return true;
    }
    if (!(value instanceof Expr.Call call) || !isEncoding(call)) {
      return false;
    }
    boolean itself = argument(call).filter(given -> isCalled(given, name)).isPresent();
    encode(call, itself ? Optional.of(statement.with("")) : Optional.empty());
    encoded.add(name);
    return true;
  }

  /** Hears what is handed to {@code fit} as targets. */
  void used(Expr value) {
    if (value instanceof Expr.Call call && isEncoding(call)) {
      encode(call, Optional.empty());
      draft.oneHot = true;
    } else if (value instanceof Expr.Name name) {
      draft.oneHot = encoded.contains(name.end());
    }
  }

  private boolean isEncoding(Expr.Call call) {
    return values.realName(call.callee()).equals(ENCODE);
  }

  private static boolean isCalled(Expr given, String name) {
    return given instanceof Expr.Name word && word.end().equals(name);
  }

  private static Optional<Expr> argument(Expr.Call call) {
    return call.arguments().stream().map(Expr.Argument::value).findFirst();
  }

  private void encode(Expr.Call call, Optional<Replacement> removal) {
    Optional<Expr> given = argument(call);
    boolean inner = given.orElse(null) instanceof Expr.Call nested && isEncoding(nested);
    boolean again =
        inner || (given.orElse(null) instanceof Expr.Name name && encoded.contains(name.end()));
    if (!again) {
      draft.encodings.add(call);
      return;
    }
    if (given.orElse(null) instanceof Expr.Call nested) {
      encode(nested, Optional.empty());
    }
    Span kept = given.map(Expr::span).orElse(call.span());
    List<Replacement> repair =
        removal
            .map(List::of)
            .orElse(
                List.of(
                    new Replacement(call.span().from(), kept.from(), ""),
                    new Replacement(kept.to(), call.span().to(), "")));
    slips.repaired(call.span(), Phrase.of("categorical.twice"), repair);
  }
}
