package downhill.scenario.edit;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.scenario.NumberRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers of the update rules, by the names that Keras gives them. */
final class OptimizerEdits {
  private static final List<Optimizer> ALL =
      List.of(Sgd.DEFAULTS, RmsProp.DEFAULTS, Adam.DEFAULTS, Adagrad.DEFAULTS);

  private OptimizerEdits() {}

  static List<String> names() {
    return ALL.stream().map(Optimizer::kerasName).toList();
  }

  /** Returns a rule as Keras begins it; the given one where it is that already. */
  static Optional<Optimizer> named(String name, Optimizer now) {
    return now.kerasName().equals(name)
        ? Optional.of(now)
        : ALL.stream().filter(each -> each.kerasName().equals(name)).findFirst();
  }

  /** Returns the same rule with the numbers that Keras gives it. */
  static Optimizer usual(Optimizer optimizer) {
    return switch (optimizer) {
      case Sgd _ -> Sgd.DEFAULTS;
      case RmsProp _ -> RmsProp.DEFAULTS;
      case Adam _ -> Adam.DEFAULTS;
      case Adagrad _ -> Adagrad.DEFAULTS;
    };
  }

  /** Returns what there is to set, in the order of Keras' arguments. */
  static List<Setting> settings(Optimizer optimizer) {
    List<String> names =
        switch (optimizer) {
          case Sgd _ -> List.of("learning_rate", "momentum");
          case RmsProp _ -> List.of("learning_rate", "rho", "momentum", "epsilon");
          case Adam _ -> List.of("learning_rate", "beta_1", "beta_2", "epsilon");
          case Adagrad _ -> List.of("learning_rate", "initial_accumulator_value", "epsilon");
        };
    List<Setting> all = new ArrayList<>();
    names.forEach(name -> all.add(new Setting.OptimizerNumber(name)));
    if (optimizer instanceof Sgd) {
      all.add(new Setting.Nesterov());
    }
    return all;
  }

  static NumberRange range(String name) {
    return switch (name) {
      case "learning_rate" -> NumberRange.POSITIVE;
      case "epsilon", "initial_accumulator_value" -> NumberRange.NOT_NEGATIVE;
      default -> NumberRange.FRACTION;
    };
  }

  static double value(Optimizer optimizer, String name) {
    return switch (optimizer) {
      case Optimizer any when name.equals("learning_rate") -> any.learningRate();
      case Sgd sgd when name.equals("momentum") -> sgd.momentum();
      case RmsProp rms when name.equals("rho") -> rms.rho();
      case RmsProp rms when name.equals("momentum") -> rms.momentum();
      case RmsProp rms when name.equals("epsilon") -> rms.epsilon();
      case Adam adam when name.equals("beta_1") -> adam.beta1();
      case Adam adam when name.equals("beta_2") -> adam.beta2();
      case Adam adam when name.equals("epsilon") -> adam.epsilon();
      case Adagrad grad when name.equals("initial_accumulator_value") ->
          grad.initialAccumulatorValue();
      case Adagrad grad when name.equals("epsilon") -> grad.epsilon();
      default -> throw unknown(optimizer, name);
    };
  }

  static Optimizer with(Optimizer optimizer, String name, double value) {
    double rate = optimizer.learningRate();
    return switch (optimizer) {
      case Optimizer any when name.equals("learning_rate") -> any.withLearningRate(value);
      case Sgd sgd when name.equals("momentum") -> new Sgd(rate, value, sgd.nesterov());
      case RmsProp rms when name.equals("rho") ->
          new RmsProp(rate, value, rms.momentum(), rms.epsilon());
      case RmsProp rms when name.equals("momentum") ->
          new RmsProp(rate, rms.rho(), value, rms.epsilon());
      case RmsProp rms when name.equals("epsilon") ->
          new RmsProp(rate, rms.rho(), rms.momentum(), value);
      case Adam adam when name.equals("beta_1") ->
          new Adam(rate, value, adam.beta2(), adam.epsilon());
      case Adam adam when name.equals("beta_2") ->
          new Adam(rate, adam.beta1(), value, adam.epsilon());
      case Adam adam when name.equals("epsilon") ->
          new Adam(rate, adam.beta1(), adam.beta2(), value);
      case Adagrad grad when name.equals("initial_accumulator_value") ->
          new Adagrad(rate, value, grad.epsilon());
      case Adagrad grad when name.equals("epsilon") ->
          new Adagrad(rate, grad.initialAccumulatorValue(), value);
      default -> throw unknown(optimizer, name);
    };
  }

  private static IllegalArgumentException unknown(Optimizer optimizer, String name) {
    return new IllegalArgumentException(
        "name must be a number of " + optimizer.kerasName() + ". Received: " + name);
  }
}
