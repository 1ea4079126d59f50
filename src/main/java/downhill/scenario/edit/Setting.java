package downhill.scenario.edit;

/** One value of a scenario that a hand can change. Layers count from 0. */
public sealed interface Setting {

  /** How many units a layer has. */
  record Units(int layer) implements Setting {}

  /** What the units of a layer do to their sum. */
  record LayerActivation(int layer) implements Setting {}

  /** How the kernel of a layer is drawn. */
  record KernelInitializer(int layer) implements Setting {}

  /** How the biases of a layer are drawn. */
  record BiasInitializer(int layer) implements Setting {}

  /** Which update rule; another one comes with the settings that Keras gives it. */
  record OptimizerName() implements Setting {}

  /**
   * A number of the update rule.
   *
   * @param kerasName for example {@code learning_rate} or {@code beta_1}
   */
  record OptimizerNumber(String kerasName) implements Setting {}

  /** Whether momentum looks ahead; {@code sgd} alone has it. */
  record Nesterov() implements Setting {}

  /** Which loss. */
  record LossName() implements Setting {}

  /** Whether accuracy is measured. */
  record Accuracy() implements Setting {}

  /** How often the rows are gone through. */
  record Epochs() implements Setting {}

  /** Rows a step. */
  record BatchSize() implements Setting {}

  /** Whether each epoch takes the rows in a new order. */
  record Shuffle() implements Setting {}

  /** The share of rows that training never sees. */
  record ValidationSplit() implements Setting {}

  /** What decides initial weights and orders. */
  record Seed() implements Setting {}

  /** Returns the name that Keras gives it, as the code writes it. */
  default String kerasName() {
    return switch (this) {
      case Units _ -> "units";
      case LayerActivation _ -> "activation";
      case KernelInitializer _ -> "kernel_initializer";
      case BiasInitializer _ -> "bias_initializer";
      case OptimizerName _ -> "optimizer";
      case OptimizerNumber(String name) -> name;
      case Nesterov _ -> "nesterov";
      case LossName _ -> "loss";
      case Accuracy _ -> "metrics";
      case Epochs _ -> "epochs";
      case BatchSize _ -> "batch_size";
      case Shuffle _ -> "shuffle";
      case ValidationSplit _ -> "validation_split";
      case Seed _ -> "seed";
    };
  }

  /** Returns where it stands in a document, for example {@code model.layers[0].units}. */
  default String path() {
    return switch (this) {
      case Units(int layer) -> ofLayer(layer);
      case LayerActivation(int layer) -> ofLayer(layer);
      case KernelInitializer(int layer) -> ofLayer(layer);
      case BiasInitializer(int layer) -> ofLayer(layer);
      case OptimizerName _ -> "compile.optimizer.name";
      case OptimizerNumber _, Nesterov _ -> "compile.optimizer." + kerasName();
      case LossName _, Accuracy _ -> "compile." + kerasName();
      case Epochs _, BatchSize _, Shuffle _, ValidationSplit _, Seed _ -> "fit." + kerasName();
    };
  }

  private String ofLayer(int layer) {
    return "model.layers[" + layer + "]." + kerasName();
  }
}
