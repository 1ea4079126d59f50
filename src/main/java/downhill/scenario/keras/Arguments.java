package downhill.scenario.keras;

import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is handed to a call, by name. */
final class Arguments {
  private final Map<String, Expr> values = new LinkedHashMap<>();

  private Arguments() {}

  /**
   * What a function takes.
   *
   * @param function its name, for sentences
   * @param used the arguments that mean something here, in the order of their places
   * @param idle arguments that change nothing
   * @param absent arguments that Keras knows and Downhill does not
   * @param renamed names by which arguments are called by mistake, or were called formerly
   */
  record Signature(
      String function,
      List<String> used,
      Set<String> idle,
      Set<String> absent,
      Map<String, String> renamed) {}

  /** Sorts the arguments of a call; those that do not belong there are named. */
  static Arguments of(Expr.Call call, Signature signature, Slips slips) {
    var arguments = new Arguments();
    int place = 0;
    for (Expr.Argument argument : call.arguments()) {
      if (argument.name().isPresent()) {
        arguments.named(argument.name().get(), argument.value(), signature, slips);
      } else if (place < signature.used().size()) {
        arguments.put(signature.used().get(place++), argument.value(), slips);
      } else {
        slips.leftOut(
            argument.value().span(),
            Phrase.of(
                "argument.surplus", signature.function(), slips.quote(argument.value().span())));
      }
    }
    return arguments;
  }

  private void put(String name, Expr value, Slips slips) {
    if (values.putIfAbsent(name, value) != null) {
      slips.blocking(value.span(), Phrase.of("argument.twice", name));
    }
  }

  private void named(Token name, Expr value, Signature signature, Slips slips) {
    String given = name.text();
    if (signature.used().contains(given)) {
      put(given, value, slips);
      return;
    }
    if (signature.idle().contains(given)) {
      return;
    }
    Optional<String> meant = Optional.ofNullable(signature.renamed().get(given));
    if (meant.isEmpty() && !signature.absent().contains(given)) {
      List<String> known = new ArrayList<>(signature.used());
      known.addAll(signature.idle());
      known.addAll(signature.absent());
      meant = Names.nearest(given, known);
    }
    Span span = name.span();
    if (meant.isEmpty()) {
      String key = signature.absent().contains(given) ? "argument.absent" : "argument.unknown";
      slips.leftOut(span.until(value.span()), Phrase.of(key, signature.function(), given));
      return;
    }
    slips.repaired(
        span,
        Phrase.of(key(meant.get(), given), signature.function(), given, meant.get()),
        span.with(meant.get()));
    if (signature.used().contains(meant.get())) {
      put(meant.get(), value, slips);
    }
  }

  private static String key(String meant, String given) {
    if (meant.equals("batch_size")) {
      return "fit.batchSize";
    }
    return given.equals("lr") ? "optimizer.lr" : "argument.name";
  }

  Optional<Expr> get(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
