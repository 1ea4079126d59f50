package downhill.scenario.keras;

import downhill.words.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows the statements from the top and keeps what they say. */
final class Interpreter {
  private static final Set<String> METHODS =
      Set.of(
          "add",
          "compile",
          "fit",
          "summary",
          "predict",
          "evaluate",
          "set_weights",
          "get_weights",
          "save",
          "build",
          "count_params");
  private static final Set<String> IDLE =
      Set.of(
          "print",
          "display",
          "set_floatx",
          "clear_session",
          "seed",
          "plot_model",
          "len",
          "type",
          "help",
          "set_printoptions",
          "set_weights",
          "shape");
  private static final double LARGEST_SEED = 9.0e15;
  private static final Pattern STANDARDIZED =
      Pattern.compile(
          "(\\w+)=\\(\\1-\\1(\\[:\\d+])?\\.mean\\((axis=)?0\\)\\)"
              + "/\\1(\\[:\\d+])?\\.std\\((axis=)?0\\)");

  private final Source source;
  private final Slips slips;
  private final Draft draft = new Draft();
  private final Values values;
  private final LayerReader layers;
  private final OptimizerReader optimizers;
  private final CallReader calls;
  private final Targets targets;
  private String model = "";

  Interpreter(Source source, Slips slips) {
    this.source = source;
    this.slips = slips;
    values = new Values(slips);
    layers = new LayerReader(values, slips);
    optimizers = new OptimizerReader(values, slips);
    calls = new CallReader(values, slips, optimizers);
    targets = new Targets(values, slips, draft);
  }

  Draft draft(List<Statement> statements) {
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.Import(var aliases, _) -> values.aliases(aliases);
        case Statement.Assignment assignment -> assign(assignment);
        case Statement.Bare(Expr.Call call, Span span) -> {
          if (!called(call, "model", span)) {
            slips.leftOut(
                call.callee().span(), Phrase.of("call.unknown", slips.quote(call.callee().span())));
          }
        }
        case Statement.Bare(Expr.Other other, _) ->
            slips.leftOut(other.span(), Phrase.of("statement.other", slips.quote(other.span())));
        case Statement.Bare _ -> {
          // A name, a number or a text on a line of its own shows something in a notebook.
        }
      }
    }
    return draft;
  }

  private void assign(Statement.Assignment assignment) {
    String name = assignment.names().getFirst();
    boolean one = assignment.names().size() == 1;
    Expr value = assignment.value();
    if (STANDARDIZED.matcher(source.text(assignment.span()).replaceAll("\\s", "")).matches()) {
      draft.standardized = true;
      return;
    }
    if (one && targets.assigned(name, value, assignment.span())) {
      return;
    }
    if (value instanceof Expr.Call call) {
      if (optimizers.makes(values.realName(call.callee())) || isLayer(call)) {
        values.set(name, value);
        return;
      }
      if (called(call, name, assignment.span())) {
        return;
      }
    } else if (one && !(value instanceof Expr.Other)) {
      values.set(name, value);
      return;
    }
    slips.leftOut(assignment.span(), Phrase.of("data.kept", slips.quote(assignment.span())));
  }

  private boolean isLayer(Expr.Call call) {
    return Set.of("Dense", "Input", "Activation").contains(values.realName(call.callee()));
  }

  /** Follows a call; returns whether it is one that is known. */
  private boolean called(Expr.Call call, String name, Span statement) {
    String function = values.realName(call.callee());
    List<String> parts = call.callee().parts();
    String owner = String.join(".", parts.subList(0, parts.size() - 1));
    if (parts.size() > 1 && isModel(owner, function, call)) {
      method(function, call, statement);
      return true;
    }
    switch (function) {
      case "Sequential" -> sequential(call, name);
      case "set_random_seed", "set_seed" -> seed(call);
      default -> {
        if (IDLE.contains(function)) {
          return true;
        }
        if (!Names.nearest(function, Set.of("Sequential")).isPresent()) {
          return false;
        }
        Span span = call.callee().last();
        slips.repaired(
            span,
            Phrase.of("name.nearest", "model", Slips.quote(function), "Sequential"),
            span.with("Sequential"));
        sequential(call, name);
      }
    }
    return true;
  }

  /** Returns whether a method is one of the network's; a misspelt name of it is noted. */
  private boolean isModel(String owner, String method, Expr.Call call) {
    if (!model.isEmpty() && owner.equals(model)) {
      return true;
    }
    if (!METHODS.contains(method) || values.isSet(owner)) {
      return false;
    }
    String wanted = model.isEmpty() ? "model" : model;
    if (model.isEmpty() && (owner.equals(wanted) || method.equals("compile"))) {
      return true;
    }
    if (Names.nearest(owner, Set.of(wanted)).isEmpty()) {
      return false;
    }
    Span span = new Span(call.callee().span().from(), call.callee().last().from() - 1);
    slips.repaired(
        span, Phrase.of("name.nearest", "model", Slips.quote(owner), wanted), span.with(wanted));
    return true;
  }

  private void sequential(Expr.Call call, String name) {
    if (draft.network.isPresent()) {
      slips.leftOut(call.span(), Phrase.of("model.second"));
      draft.layers.clear();
    }
    model = name;
    draft.network = Optional.of(call.span());
    for (Expr.Argument argument : call.arguments()) {
      boolean isName = argument.name().filter(word -> word.text().equals("name")).isPresent();
      if (!isName && values.resolve(argument.value()) instanceof Expr.Items items) {
        items.elements().forEach(each -> layers.read(each, draft.layers));
      } else if (!isName) {
        values.wrong(argument.value(), "layers", Phrase.of("expected.list"));
      }
    }
  }

  private void method(String written, Expr.Call call, Span statement) {
    String method = written;
    if (!METHODS.contains(method)) {
      Optional<String> meant = Names.nearest(method, METHODS);
      Span span = call.callee().last();
      if (meant.isEmpty()) {
        slips.leftOut(span, Phrase.of("call.unknown", slips.quote(call.callee().span())));
        return;
      }
      method = meant.get();
      slips.repaired(
          span,
          Phrase.of("name.nearest", "model", Slips.quote(written), method),
          span.with(method));
    }
    switch (method) {
      case "add" -> add(call, statement);
      case "compile" -> calls.compile(call).ifPresent(read -> draft.compile = Optional.of(read));
      case "fit" -> fit(call);
      case "set_weights" -> draft.weightsSet = true;
      default -> {
        // It shows or asks something, which changes nothing.
      }
    }
  }

  private void add(Expr.Call call, Span statement) {
    if (draft.network.isEmpty()) {
      String owner = call.callee().parts().getFirst();
      slips.repaired(
          call.callee().span(),
          Phrase.of("model.missing", owner),
          Span.at(statement.from()).with(owner + " = Sequential()\n"));
      draft.network = Optional.of(call.span());
      model = owner;
    }
    if (call.arguments().size() != 1) {
      slips.blocking(call.span(), Phrase.of("model.add", call.arguments().size()));
      return;
    }
    layers.read(call.arguments().getFirst().value(), draft.layers);
  }

  private void fit(Expr.Call call) {
    if (draft.fit.isPresent()) {
      slips.leftOut(call.span(), Phrase.of("fit.second"));
      return;
    }
    if (draft.network.isPresent() && draft.compile.isEmpty() && !slips.isBlocked()) {
      slips.leftOut(call.callee().span(), Phrase.of("fit.uncompiled"));
    }
    CallReader.targets(call).ifPresent(targets::used);
    draft.fit = Optional.of(call);
  }

  private void seed(Expr.Call call) {
    Optional<Expr> given = call.arguments().stream().map(Expr.Argument::value).findFirst();
    if (given.map(values::resolve).orElse(null) instanceof Expr.Num num
        && num.whole()
        && Math.abs(num.value()) <= LARGEST_SEED) {
      draft.seed = OptionalLong.of((long) num.value());
    } else {
      values.wrong(given.orElse(new Expr.Other(call.span())), "seed", Phrase.of("expected.seed"));
    }
  }

  /** Returns what reads the settings of {@code fit}. */
  CallReader calls() {
    return calls;
  }
}
