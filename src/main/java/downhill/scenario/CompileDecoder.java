package downhill.scenario;

import downhill.engine.loss.Loss;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import java.util.List;
import java.util.Optional;

/** Turns the {@code compile} section into {@link Compile}. */
final class CompileDecoder {
  private static final List<Optimizer> OPTIMIZERS =
      List.of(Sgd.DEFAULTS, RmsProp.DEFAULTS, Adam.DEFAULTS, Adagrad.DEFAULTS);

  private CompileDecoder() {}

  static Compile decode(Node node, Refusals refuse) throws ScenarioException {
    Fields fields = new Fields(node, refuse);
    Optional<Node> optimizer = fields.optional("optimizer");
    Node loss = fields.required("loss");
    Optional<Node> metrics = fields.optional("metrics");
    fields.end();
    return new Compile(
        optimizer.isEmpty() ? RmsProp.DEFAULTS : optimizer(optimizer.get(), refuse),
        loss(fields, loss),
        metrics.isEmpty() ? List.of() : metrics(fields, metrics.get()));
  }

  /** Decodes the settings of a branch: what it does not name is the main run's. */
  static Compile decodeBranch(Node node, Compile base, Refusals refuse) throws ScenarioException {
    Fields fields = new Fields(node, refuse);
    Optional<Node> optimizer = fields.optional("optimizer");
    Optional<Node> loss = fields.optional("loss");
    Optional<Node> metrics = fields.optional("metrics");
    fields.end();
    return new Compile(
        optimizer.isEmpty()
            ? base.optimizer()
            : branchOptimizer(optimizer.get(), base.optimizer(), refuse),
        loss.isEmpty() ? base.loss() : loss(fields, loss.get()),
        metrics.isEmpty() ? base.metrics() : metrics(fields, metrics.get()));
  }

  private static Loss loss(Fields fields, Node found) throws ScenarioException {
    return fields.choice(found, Loss::of, Loss.all().stream().map(Loss::kerasName).toList());
  }

  private static List<String> metrics(Fields fields, Node found) throws ScenarioException {
    List<String> metrics = fields.names(found);
    for (Node element : fields.elements(found)) {
      fields.choice(
          element,
          name -> Optional.of(name).filter(Compile.ACCURACY::equals),
          List.of(Compile.ACCURACY));
    }
    return metrics;
  }

  private static Optimizer optimizer(Node node, Refusals refuse) throws ScenarioException {
    Fields fields = new Fields(node, refuse);
    return settings(fields, named(fields, fields.required("name")));
  }

  /** A branch that names no optimizer keeps the main run's and replaces the settings it names. */
  private static Optimizer branchOptimizer(Node node, Optimizer base, Refusals refuse)
      throws ScenarioException {
    Fields fields = new Fields(node, refuse);
    Optional<Node> name = fields.optional("name");
    return settings(fields, name.isEmpty() ? base : named(fields, name.get()));
  }

  private static Optimizer named(Fields fields, Node name) throws ScenarioException {
    return fields.choice(
        name,
        text -> OPTIMIZERS.stream().filter(known -> known.kerasName().equals(text)).findFirst(),
        OPTIMIZERS.stream().map(Optimizer::kerasName).toList());
  }

  /** Replaces the settings that the fields name; the others stay those of {@code base}. */
  private static Optimizer settings(Fields fields, Optimizer base) throws ScenarioException {
    double rate = fields.number("learning_rate", base.learningRate(), NumberRange.POSITIVE);
    Optimizer optimizer =
        switch (base) {
          case Sgd sgd ->
              new Sgd(
                  rate,
                  fields.number("momentum", sgd.momentum(), NumberRange.FRACTION),
                  fields.truth("nesterov", sgd.nesterov()));
          case RmsProp rms ->
              new RmsProp(
                  rate,
                  fields.number("rho", rms.rho(), NumberRange.FRACTION),
                  fields.number("momentum", rms.momentum(), NumberRange.FRACTION),
                  fields.number("epsilon", rms.epsilon(), NumberRange.NOT_NEGATIVE));
          case Adam adam ->
              new Adam(
                  rate,
                  fields.number("beta_1", adam.beta1(), NumberRange.FRACTION),
                  fields.number("beta_2", adam.beta2(), NumberRange.FRACTION),
                  fields.number("epsilon", adam.epsilon(), NumberRange.NOT_NEGATIVE));
          case Adagrad grad ->
              new Adagrad(
                  rate,
                  fields.number(
                      "initial_accumulator_value",
                      grad.initialAccumulatorValue(),
                      NumberRange.NOT_NEGATIVE),
                  fields.number("epsilon", grad.epsilon(), NumberRange.NOT_NEGATIVE));
        };
    fields.end();
    return optimizer;
  }
}
