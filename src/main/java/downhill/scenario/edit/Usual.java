package downhill.scenario.edit;

import downhill.engine.activation.Linear;
import downhill.engine.initializer.GlorotUniform;
import downhill.engine.initializer.Zeros;
import downhill.engine.optimizer.Optimizer;
import downhill.scenario.NumberRange;
import java.util.Optional;

/** What Keras takes for the arguments that code can leave out, and what they may be. */
final class Usual {
  private Usual() {}

  /** Returns the value as {@link ScenarioEdits#with} reads it; empty for what is always said. */
  static Optional<String> of(Setting setting, Optimizer optimizer) {
    return Optional.ofNullable(
        switch (setting) {
          case Setting.LayerActivation _ -> new Linear().kerasName();
          case Setting.KernelInitializer _ -> new GlorotUniform().kerasName();
          case Setting.BiasInitializer _ -> new Zeros().kerasName();
          case Setting.OptimizerNumber(String name) when !name.equals("learning_rate") ->
              ShortNumber.of(OptimizerEdits.value(OptimizerEdits.usual(optimizer), name));
          case Setting.Nesterov _, Setting.Accuracy _ -> "false";
          case Setting.Shuffle _ -> "true";
          case Setting.ValidationSplit _ -> "0";
          case Setting.Units _,
              Setting.OptimizerName _,
              Setting.OptimizerNumber _,
              Setting.LossName _,
              Setting.Epochs _,
              Setting.BatchSize _,
              Setting.Seed _ ->
              null;
        });
  }

  /** Returns where a number that can be left out may lie; empty for what is no such number. */
  static Optional<NumberRange> range(Setting setting) {
    return switch (setting) {
      case Setting.OptimizerNumber(String name) -> Optional.of(OptimizerEdits.range(name));
      case Setting.ValidationSplit _ -> Optional.of(NumberRange.FRACTION);
      default -> Optional.empty();
    };
  }
}
