package downhill.lab.code;

import downhill.scenario.edit.Setting;
import java.util.Optional;
import java.util.OptionalInt;

/** What a piece of the code stands for. Layers count from 0, Dense layers only. */
public sealed interface CodePart {

  /** The rows that are learned from. */
  record Rows() implements CodePart {}

  /** The features that go in. */
  record Inputs() implements CodePart {}

  /** A Dense layer as a whole. */
  record Layer(int layer) implements CodePart {}

  /** How many units a layer has. */
  record Units(int layer) implements CodePart {}

  /** What the units of a layer do to their sum. */
  record LayerActivation(int layer) implements CodePart {}

  /** How the kernel of a layer is drawn. */
  record KernelInitializer(int layer) implements CodePart {}

  /** How the biases of a layer are drawn. */
  record BiasInitializer(int layer) implements CodePart {}

  /** The weights that the scenario gives. */
  record GivenWeights() implements CodePart {}

  /** The update rule. */
  record OptimizerName() implements CodePart {}

  /**
   * A number of the update rule.
   *
   * @param kerasName for example {@code learning_rate}
   */
  record OptimizerNumber(String kerasName) implements CodePart {}

  /** Whether momentum looks ahead. */
  record Nesterov() implements CodePart {}

  /** What is made small. */
  record LossName() implements CodePart {}

  /** What is measured beside it. */
  record Metrics() implements CodePart {}

  /** The table of layers. */
  record Summary() implements CodePart {}

  /** How often the rows are gone through. */
  record Epochs() implements CodePart {}

  /** Rows a step. */
  record BatchSize() implements CodePart {}

  /** Whether each epoch takes the rows in a new order. */
  record Shuffle() implements CodePart {}

  /** The share of rows that training never sees. */
  record ValidationSplit() implements CodePart {}

  /** What decides initial weights and orders. */
  record Seed() implements CodePart {}

  /** How much {@code fit} prints. */
  record Verbose() implements CodePart {}

  /** What the trained network says. */
  record Prediction() implements CodePart {}

  /** Returns the layer that this is a part of; empty where it is about no single layer. */
  default OptionalInt layerOf() {
    return switch (this) {
      case Layer(int layer) -> OptionalInt.of(layer);
      case Units(int layer) -> OptionalInt.of(layer);
      case LayerActivation(int layer) -> OptionalInt.of(layer);
      case KernelInitializer(int layer) -> OptionalInt.of(layer);
      case BiasInitializer(int layer) -> OptionalInt.of(layer);
      default -> OptionalInt.empty();
    };
  }

  /** Returns what of the scenario is changed with it; empty where nothing is. */
  default Optional<Setting> setting() {
    return Optional.ofNullable(
        switch (this) {
          case Units(int layer) -> new Setting.Units(layer);
          case LayerActivation(int layer) -> new Setting.LayerActivation(layer);
          case KernelInitializer(int layer) -> new Setting.KernelInitializer(layer);
          case BiasInitializer(int layer) -> new Setting.BiasInitializer(layer);
          case OptimizerName _ -> new Setting.OptimizerName();
          case OptimizerNumber(String name) -> new Setting.OptimizerNumber(name);
          case Nesterov _ -> new Setting.Nesterov();
          case LossName _ -> new Setting.LossName();
          case Metrics _ -> new Setting.Accuracy();
          case Epochs _ -> new Setting.Epochs();
          case BatchSize _ -> new Setting.BatchSize();
          case Shuffle _ -> new Setting.Shuffle();
          case ValidationSplit _ -> new Setting.ValidationSplit();
          case Seed _ -> new Setting.Seed();
          case Rows _, Inputs _, Layer _, GivenWeights _, Summary _, Verbose _, Prediction _ ->
              null;
        });
  }

  /** Returns whether a piece of code for {@code piece} lights up where this is pointed at. */
  default boolean lights(CodePart piece) {
    return equals(piece)
        || (this instanceof Layer(int layer) && piece.layerOf().equals(OptionalInt.of(layer)));
  }
}
