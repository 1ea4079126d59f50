package downhill.scenario;

import downhill.engine.loss.Loss;
import downhill.engine.optimizer.Optimizer;
import java.util.List;

/**
 * What Keras' {@code compile} is told.
 *
 * @param optimizer the update rule
 * @param loss what is made small
 * @param metrics nothing, or {@code accuracy}
 */
public record Compile(Optimizer optimizer, Loss loss, List<String> metrics) {
  /** The one metric there is. */
  public static final String ACCURACY = "accuracy";

  /** Takes its own copy. */
  public Compile {
    metrics = List.copyOf(metrics);
  }

  /** Returns whether accuracy is measured beside the loss. */
  public boolean measuresAccuracy() {
    return metrics.contains(ACCURACY);
  }

  /** Returns the same settings with another update rule. */
  public Compile withOptimizer(Optimizer other) {
    return new Compile(other, loss, metrics);
  }

  /** Returns the same settings with another learning rate. */
  public Compile withLearningRate(double learningRate) {
    return new Compile(optimizer.withLearningRate(learningRate), loss, metrics);
  }
}
