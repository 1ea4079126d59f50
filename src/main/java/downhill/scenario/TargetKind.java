package downhill.scenario;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.loss.SparseCategoricalCrossentropy;

/** What a target is, as loss and last activation demand it. */
public enum TargetKind {
  /** Any number; one output. */
  NUMBER,
  /** One of two classes, 0 or 1; one output. */
  BINARY,
  /** One of as many classes as there are outputs, encoded one-hot. */
  CLASS;

  /** Returns what a target is for a loss behind the activation of the last layer. */
  public static TargetKind of(Loss loss, Activation last) {
    return switch (loss) {
      case CategoricalCrossentropy _, SparseCategoricalCrossentropy _ -> CLASS;
      case BinaryCrossentropy _ -> BINARY;
      case MeanSquaredError _, MeanAbsoluteError _ -> last instanceof Softmax ? CLASS : NUMBER;
    };
  }

  /**
   * Returns how many classes the target has; 0 for a number.
   *
   * @param units of the last layer
   */
  int classes(int units) {
    return switch (this) {
      case NUMBER -> 0;
      case BINARY -> 2;
      case CLASS -> units;
    };
  }
}
