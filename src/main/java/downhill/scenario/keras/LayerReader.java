package downhill.scenario.keras;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Elu;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Softmax;
import downhill.engine.initializer.GlorotUniform;
import downhill.engine.initializer.Initializer;
import downhill.engine.initializer.Zeros;
import downhill.engine.layer.Dense;
import downhill.scenario.keras.Arguments.Signature;
import downhill.words.Phrase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads layers. */
final class LayerReader {
  private static final Signature DENSE =
      new Signature(
          "Dense",
          List.of(
              "units",
              "activation",
              "use_bias",
              "kernel_initializer",
              "bias_initializer",
              "input_shape",
              "input_dim"),
          Set.of("name", "dtype"),
          Set.of(
              "kernel_regularizer",
              "bias_regularizer",
              "activity_regularizer",
              "kernel_constraint",
              "bias_constraint",
              "lora_rank",
              "trainable"),
          Map.of("init", "kernel_initializer"));
  private static final Signature INPUT =
      new Signature(
          "Input",
          List.of("shape", "input_shape"),
          Set.of("name", "dtype", "batch_size"),
          Set.of("sparse", "batch_shape", "tensor", "optional"),
          Map.of());
  private static final Set<String> FAMILIAR_ACTIVATIONS =
      Set.of(
          "selu",
          "gelu",
          "softsign",
          "silu",
          "swish",
          "exponential",
          "hard_sigmoid",
          "mish",
          "relu6",
          "log_softmax");
  private static final Map<String, String> ACTIVATIONS = activations();
  private static final Map<String, String> INITIALIZERS = initializers();

  private final Values values;
  private final Slips slips;

  LayerReader(Values values, Slips slips) {
    this.values = values;
    this.slips = slips;
  }

  private static Map<String, String> activations() {
    Map<String, String> names = new HashMap<>();
    Activation.all().forEach(each -> names.put(each.kerasName(), each.kerasName()));
    return Map.copyOf(names);
  }

  /** The initializers by their names and by the names of their classes. */
  private static Map<String, String> initializers() {
    Map<String, String> names = new HashMap<>();
    for (Initializer each : Initializer.all()) {
      String name = each.kerasName();
      StringBuilder className = new StringBuilder();
      for (String word : name.split("_", -1)) {
        className.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
      names.put(name, name);
      names.put(className.toString(), name);
    }
    return Map.copyOf(names);
  }

  /** Reads a layer and puts it behind the others. */
  void read(Expr given, List<LayerCode> layers) {
    if (!(values.resolve(given) instanceof Expr.Call call)) {
      slips.leftOut(given.span(), Phrase.of("layer.other", slips.quote(given.span())));
      return;
    }
    String name = values.realName(call.callee());
    switch (name) {
      case "Dense" -> dense(call, given.span()).ifPresent(layers::add);
      case "Input", "InputLayer" -> layers.add(input(call, given.span()));
      case "Activation" -> activation(call, layers);
      case "ReLU" -> activate(new Relu(), call.span(), layers);
      case "Softmax" -> activate(new Softmax(), call.span(), layers);
      case "ELU" -> activate(new Elu(), call.span(), layers);
      default -> misspelt(call, name, layers);
    }
  }

  private void misspelt(Expr.Call call, String name, List<LayerCode> layers) {
    Optional<String> meant = Names.nearest(name, List.of("Dense", "Input"));
    Span span = call.callee().last();
    if (meant.isEmpty()) {
      slips.leftOut(call.span(), Phrase.of("layer.absent", Slips.quote(name)));
      return;
    }
    slips.repaired(
        span,
        Phrase.of("name.nearest", "Sequential", Slips.quote(name), meant.get()),
        span.with(meant.get()));
    if (meant.get().equals("Dense")) {
      dense(call, call.span()).ifPresent(layers::add);
    } else {
      layers.add(input(call, call.span()));
    }
  }

  private LayerCode input(Expr.Call call, Span span) {
    Arguments arguments = Arguments.of(call, INPUT, slips);
    return LayerCode.input(span, arguments.get("shape").or(() -> arguments.get("input_shape")));
  }

  private Optional<LayerCode> dense(Expr.Call call, Span span) {
    Arguments arguments = Arguments.of(call, DENSE, slips);
    Optional<Expr> units = arguments.get("units");
    if (units.isEmpty()) {
      slips.blocking(call.span(), Phrase.of("dense.units"));
      return Optional.empty();
    }
    Optional<Integer> count = values.whole(units.get(), "units", 1, Dense.MAX_UNITS);
    arguments
        .get("use_bias")
        .flatMap(given -> values.truth(given, "use_bias"))
        .filter(used -> !used)
        .ifPresent(_ -> slips.leftOut(span, Phrase.of("dense.bias")));
    Optional<Expr> activation = arguments.get("activation").filter(given -> !values.isNone(given));
    Activation chosen = activation.flatMap(this::activation).orElse(new Linear());
    Optional<Expr> shape =
        arguments
            .get("input_shape")
            .or(() ->
                arguments
                    .get("input_dim")
                    .map(each -> new Expr.Items(List.of(each), false, each.span())));
    Initializer kernel = initializer(arguments, "kernel_initializer", new GlorotUniform());
    Initializer bias = initializer(arguments, "bias_initializer", new Zeros());
    return count.map(number ->
        new LayerCode(
            Optional.of(span),
            number,
            units.map(Expr::span),
            chosen,
            activation.map(Expr::span),
            kernel,
            bias,
            shape));
  }

  private Initializer initializer(Arguments arguments, String argument, Initializer usual) {
    return arguments
        .get(argument)
        .flatMap(given -> values.choice(given, argument, INITIALIZERS, Set.of("ones", "Ones")))
        .flatMap(Initializer::of)
        .orElse(usual);
  }

  private Optional<Activation> activation(Expr given) {
    return values
        .choice(given, "activation", ACTIVATIONS, FAMILIAR_ACTIVATIONS)
        .flatMap(Activation::of);
  }

  private void activation(Expr.Call call, List<LayerCode> layers) {
    if (call.arguments().size() != 1) {
      slips.blocking(call.span(), Phrase.of("layer.activation"));
      return;
    }
    Expr name = call.arguments().getFirst().value();
    activation(name).ifPresent(chosen -> activate(chosen, name.span(), layers));
  }

  /** A layer that is an activation alone belongs to the layer before it. */
  private void activate(Activation activation, Span at, List<LayerCode> layers) {
    boolean follows =
        !layers.isEmpty()
            && !layers.getLast().isInput()
            && layers.getLast().activation() instanceof Linear;
    if (follows) {
      layers.add(layers.removeLast().withActivation(activation, Optional.of(at)));
    } else {
      slips.leftOut(at, Phrase.of("layer.activationAlone", activation.kerasName()));
    }
  }
}
