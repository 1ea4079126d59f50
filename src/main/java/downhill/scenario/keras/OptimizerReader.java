package downhill.scenario.keras;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.scenario.keras.Arguments.Signature;
import downhill.words.Phrase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads optimizers: by name, or as an object with its settings. */
final class OptimizerReader {
  private static final Map<String, String> CLASSES =
      Map.of("sgd", "SGD", "rmsprop", "RMSprop", "adam", "Adam", "adagrad", "Adagrad");
  private static final Map<String, List<String>> SETTINGS =
      Map.of(
          "sgd", List.of("learning_rate", "momentum", "nesterov"),
          "rmsprop", List.of("learning_rate", "rho", "momentum", "epsilon"),
          "adam", List.of("learning_rate", "beta_1", "beta_2", "epsilon"),
          "adagrad", List.of("learning_rate", "initial_accumulator_value", "epsilon"));
  private static final Set<String> ABSENT =
      Set.of(
          "weight_decay",
          "clipnorm",
          "clipvalue",
          "global_clipnorm",
          "use_ema",
          "ema_momentum",
          "amsgrad",
          "centered",
          "decay",
          "loss_scale_factor");
  private static final Set<String> FAMILIAR =
      Set.of(
          "adamw",
          "AdamW",
          "nadam",
          "Nadam",
          "adamax",
          "Adamax",
          "adadelta",
          "Adadelta",
          "ftrl",
          "Ftrl",
          "lion",
          "Lion",
          "adafactor",
          "Adafactor",
          "Muon",
          "muon");

  private final Values values;
  private final Slips slips;
  private final Map<String, String> names = new HashMap<>();

  OptimizerReader(Values values, Slips slips) {
    this.values = values;
    this.slips = slips;
    CLASSES.forEach((name, className) -> {
      names.put(name, name);
      names.put(className, name);
    });
  }

  /** Returns whether a call makes an optimizer. */
  boolean makes(String name) {
    return names.containsKey(name) || FAMILIAR.contains(name);
  }

  /** Reads an optimizer. */
  Optional<Optimizer> read(Expr given) {
    return values
        .choice(given, "optimizer", names, FAMILIAR)
        .map(name ->
            values.resolve(given) instanceof Expr.Call call
                ? settings(name, call)
                : settings(name, Map.of()));
  }

  private Optimizer settings(String name, Expr.Call call) {
    List<String> used = SETTINGS.getOrDefault(name, List.of());
    var signature =
        new Signature(
            CLASSES.getOrDefault(name, name),
            used,
            Set.of("name"),
            ABSENT,
            Map.of("lr", "learning_rate", "beta1", "beta_1", "beta2", "beta_2"));
    Arguments arguments = Arguments.of(call, signature, slips);
    Map<String, Double> numbers = new HashMap<>();
    for (String setting : used) {
      if (setting.equals("nesterov")) {
        arguments
            .get(setting)
            .flatMap(given -> values.truth(given, setting))
            .ifPresent(chosen -> numbers.put(setting, chosen ? 1.0 : 0.0));
      } else {
        arguments
            .get(setting)
            .flatMap(given -> number(setting, given))
            .ifPresent(chosen -> numbers.put(setting, chosen));
      }
    }
    return settings(name, numbers);
  }

  private Optional<Double> number(String setting, Expr given) {
    return switch (setting) {
      case "learning_rate" ->
          values.number(given, setting, value -> value > 0, Phrase.of("expected.positive"));
      case "epsilon", "initial_accumulator_value" ->
          values.number(given, setting, value -> value >= 0, Phrase.of("expected.notNegative"));
      default ->
          values.number(
              given, setting, value -> value >= 0 && value < 1, Phrase.of("expected.fraction"));
    };
  }

  private static Optimizer settings(String name, Map<String, Double> given) {
    return switch (name) {
      case "sgd" ->
          new Sgd(
              given.getOrDefault("learning_rate", Sgd.DEFAULTS.learningRate()),
              given.getOrDefault("momentum", Sgd.DEFAULTS.momentum()),
              given.getOrDefault("nesterov", 0.0) == 1);
      case "adam" ->
          new Adam(
              given.getOrDefault("learning_rate", Adam.DEFAULTS.learningRate()),
              given.getOrDefault("beta_1", Adam.DEFAULTS.beta1()),
              given.getOrDefault("beta_2", Adam.DEFAULTS.beta2()),
              given.getOrDefault("epsilon", Adam.DEFAULTS.epsilon()));
      case "adagrad" ->
          new Adagrad(
              given.getOrDefault("learning_rate", Adagrad.DEFAULTS.learningRate()),
              given.getOrDefault(
                  "initial_accumulator_value", Adagrad.DEFAULTS.initialAccumulatorValue()),
              given.getOrDefault("epsilon", Adagrad.DEFAULTS.epsilon()));
      default ->
          new RmsProp(
              given.getOrDefault("learning_rate", RmsProp.DEFAULTS.learningRate()),
              given.getOrDefault("rho", RmsProp.DEFAULTS.rho()),
              given.getOrDefault("momentum", RmsProp.DEFAULTS.momentum()),
              given.getOrDefault("epsilon", RmsProp.DEFAULTS.epsilon()));
    };
  }
}
