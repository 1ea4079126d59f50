package downhill.export;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.loss.SparseCategoricalCrossentropy;

/** A loss in PyTorch: one number a sample, computed from the weighted sums z of the last layer. */
final class PyTorchLoss {
  private PyTorchLoss() {}

  /** Returns whether the loss is taken from z directly, without the outputs. */
  static boolean isFromLogits(Loss loss, Activation last) {
    return switch (loss) {
      case BinaryCrossentropy _ -> last instanceof Sigmoid;
      case CategoricalCrossentropy _, SparseCategoricalCrossentropy _ -> last instanceof Softmax;
      case MeanSquaredError _, MeanAbsoluteError _ -> false;
    };
  }

  /** Returns whether outputs are kept away from 0 and 1 before their logarithm. */
  static boolean isClipped(Loss loss, Activation last) {
    return switch (loss) {
      case MeanSquaredError _, MeanAbsoluteError _ -> false;
      default -> !isFromLogits(loss, last);
    };
  }

  /** Returns the function {@code losses(z, y)}. */
  static String function(Loss loss, Activation last) {
    String body =
        isFromLogits(loss, last) ? fromLogits(loss) : "    p = outputs(z)\n" + fromOutputs(loss);
    return "def losses(z, y):\n" + body;
  }

  private static String fromLogits(Loss loss) {
    return loss instanceof BinaryCrossentropy
        ? """
            bce = nn.functional.binary_cross_entropy_with_logits(z, y, reduction="none")
            return bce.mean(dim=1)
        """
        : """
            return nn.functional.cross_entropy(z, y, reduction="none")
        """;
  }

  private static String fromOutputs(Loss loss) {
    return switch (loss) {
      case MeanSquaredError _ ->
          """
              return ((p - y) ** 2).mean(dim=1)
          """;
      case MeanAbsoluteError _ ->
          """
              return (p - y).abs().mean(dim=1)
          """;
      case BinaryCrossentropy _ ->
          """
              p = p.clamp(CLIP, 1 - CLIP)
              return -(y * p.log() + (1 - y) * (1 - p).log()).mean(dim=1)
          """;
      case CategoricalCrossentropy _ ->
          """
              p = (p / p.sum(dim=1, keepdim=True)).clamp(CLIP, 1 - CLIP)
              return -(y * p.log()).sum(dim=1)
          """;
      case SparseCategoricalCrossentropy _ ->
          """
              p = (p / p.sum(dim=1, keepdim=True)).clamp(CLIP, 1 - CLIP)
              return -p.log()[range(len(y)), y]
          """;
    };
  }

  /** Returns the function {@code outputs(z)}: the last activation. */
  static String outputs(Activation last) {
    return "def outputs(z):\n    return " + PyTorchModel.outputs(last) + "\n";
  }
}
