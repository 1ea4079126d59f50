package downhill.scenario.keras;

import downhill.engine.loss.Loss;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.scenario.Compile;
import downhill.scenario.FitSettings;
import downhill.scenario.keras.Arguments.Signature;
import downhill.words.Phrase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the calls of {@code compile} and {@code fit}. */
final class CallReader {
  private static final Signature COMPILE =
      new Signature(
          "compile",
          List.of("optimizer", "loss", "metrics"),
          Set.of("run_eagerly", "steps_per_execution", "jit_compile"),
          Set.of("loss_weights", "weighted_metrics", "auto_scale_loss"),
          Map.of("metric", "metrics"));
  private static final Signature FIT =
      new Signature(
          "fit",
          List.of("x", "y", "batch_size", "epochs", "verbose", "validation_split", "shuffle"),
          Set.of(),
          Set.of(
              "callbacks",
              "validation_data",
              "class_weight",
              "sample_weight",
              "initial_epoch",
              "steps_per_epoch",
              "validation_steps",
              "validation_batch_size",
              "validation_freq"),
          Map.of(
              "mini_batch", "batch_size",
              "minibatch", "batch_size",
              "mini_batch_size", "batch_size",
              "minibatch_size", "batch_size",
              "batch", "batch_size",
              "nb_epoch", "epochs",
              "nb_epochs", "epochs",
              "n_epochs", "epochs"));
  private static final Set<String> FAMILIAR_LOSSES =
      Set.of(
          "huber",
          "Huber",
          "hinge",
          "Hinge",
          "squared_hinge",
          "log_cosh",
          "LogCosh",
          "poisson",
          "Poisson",
          "kl_divergence",
          "KLDivergence",
          "cosine_similarity",
          "mape",
          "msle",
          "mean_squared_logarithmic_error",
          "mean_absolute_percentage_error",
          "categorical_hinge",
          "binary_focal_crossentropy",
          "categorical_focal_crossentropy");
  private static final Set<String> ACCURACY =
      Set.of(
          "accuracy",
          "acc",
          "binary_accuracy",
          "categorical_accuracy",
          "sparse_categorical_accuracy",
          "Accuracy",
          "BinaryAccuracy",
          "CategoricalAccuracy",
          "SparseCategoricalAccuracy");
  private static final Map<String, String> LOSSES = losses();

  private final Values values;
  private final Slips slips;
  private final OptimizerReader optimizers;

  CallReader(Values values, Slips slips, OptimizerReader optimizers) {
    this.values = values;
    this.slips = slips;
    this.optimizers = optimizers;
  }

  /** The losses by their names, short names and the names of their classes. */
  private static Map<String, String> losses() {
    Map<String, String> names = new HashMap<>();
    for (Loss loss : Loss.all()) {
      String name = loss.kerasName();
      StringBuilder className = new StringBuilder();
      for (String word : name.split("_", -1)) {
        className.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
      names.put(name, name);
      names.put(className.toString(), name);
    }
    names.put("mse", "mean_squared_error");
    names.put("MSE", "mean_squared_error");
    names.put("mae", "mean_absolute_error");
    names.put("MAE", "mean_absolute_error");
    names.put("bce", "binary_crossentropy");
    names.put("BCE", "binary_crossentropy");
    return Map.copyOf(names);
  }

  /** Reads {@code compile}; what it leaves out is what Keras gives it, the loss excepted. */
  Optional<CompileCode> compile(Expr.Call call) {
    Arguments arguments = Arguments.of(call, COMPILE, slips);
    Optimizer optimizer =
        arguments
            .get("optimizer")
            .filter(given -> !values.isNone(given))
            .flatMap(optimizers::read)
            .orElse(RmsProp.DEFAULTS);
    List<String> metrics =
        arguments
            .get("metrics")
            .filter(given -> !values.isNone(given))
            .map(this::metrics)
            .orElse(List.of());
    Optional<Expr> loss = arguments.get("loss").filter(given -> !values.isNone(given));
    if (loss.isEmpty()) {
      slips.blocking(call.callee().last(), Phrase.of("compile.loss"));
    }
    loss.ifPresent(given -> {
      if (values.resolve(given) instanceof Expr.Call made && !made.arguments().isEmpty()) {
        slips.leftOut(given.span(), Phrase.of("loss.settings", slips.quote(given.span())));
      }
    });
    return loss.flatMap(given -> values.choice(given, "loss", LOSSES, FAMILIAR_LOSSES))
        .flatMap(Loss::of)
        .map(chosen ->
            new CompileCode(new Compile(optimizer, chosen, metrics), loss.map(Expr::span)));
  }

  private List<String> metrics(Expr given) {
    Expr value = values.resolve(given);
    if (value instanceof Expr.Items items) {
      List<Boolean> accuracy = items.elements().stream().map(this::isAccuracy).toList();
      return accuracy.contains(true) ? List.of(Compile.ACCURACY) : List.of();
    }
    if (value instanceof Expr.Text || value instanceof Expr.Name || value instanceof Expr.Call) {
      String text = slips.quote(given.span());
      slips.repaired(
          given.span(),
          Phrase.of("compile.metrics", text),
          Span.at(given.span().from()).with("["),
          Span.at(given.span().to()).with("]"));
      return isAccuracy(given) ? List.of(Compile.ACCURACY) : List.of();
    }
    values.wrong(given, "metrics", Phrase.of("expected.list"));
    return List.of();
  }

  private boolean isAccuracy(Expr given) {
    Expr value = values.resolve(given);
    String name =
        switch (value) {
          case Expr.Text text -> text.value();
          case Expr.Name word -> values.realName(word);
          case Expr.Call call -> values.realName(call.callee());
          default -> "";
        };
    if (ACCURACY.contains(name)) {
      return true;
    }
    Optional<String> meant = Names.nearest(name, Set.of(Compile.ACCURACY));
    if (meant.isPresent() && value instanceof Expr.Text) {
      slips.repaired(
          given.span(),
          Phrase.of("name.nearest", "metrics", Slips.quote(name), Compile.ACCURACY),
          given.span().with("\"" + Compile.ACCURACY + "\""));
      return true;
    }
    slips.leftOut(given.span(), Phrase.of("compile.metric", slips.quote(given.span())));
    return false;
  }

  /** Reads {@code fit}; what it leaves out is what Keras gives it, the seed excepted. */
  FitSettings fit(Expr.Call call, long seed) {
    Arguments arguments = Arguments.of(call, FIT, slips);
    FitSettings usual = FitSettings.DEFAULTS;
    return new FitSettings(
        arguments
            .get("epochs")
            .flatMap(given -> values.whole(given, "epochs", 1, FitSettings.MAX_EPOCHS))
            .orElse(usual.epochs()),
        arguments
            .get("batch_size")
            .filter(given -> !values.isNone(given))
            .flatMap(given -> values.whole(given, "batch_size", 1, Integer.MAX_VALUE))
            .orElse(usual.batchSize()),
        arguments
            .get("shuffle")
            .flatMap(given -> values.truth(given, "shuffle"))
            .orElse(usual.shuffle()),
        arguments
            .get("validation_split")
            .flatMap(given ->
                values.number(
                    given,
                    "validation_split",
                    value -> value >= 0 && value < 1,
                    Phrase.of("expected.fraction")))
            .orElse(usual.validationSplit()),
        seed);
  }

  /** Returns what {@code fit} is handed as its targets. */
  static Optional<Expr> targets(Expr.Call call) {
    Optional<Expr> named =
        call.arguments().stream()
            .filter(each -> each.name().filter(name -> name.text().equals("y")).isPresent())
            .map(Expr.Argument::value)
            .findFirst();
    List<Expr> places =
        call.arguments().stream()
            .filter(each -> each.name().isEmpty())
            .map(Expr.Argument::value)
            .toList();
    return named.or(() -> places.size() > 1 ? Optional.of(places.get(1)) : Optional.empty());
  }
}
