package downhill.export;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Elu;
import downhill.engine.activation.LeakyRelu;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Softplus;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import java.util.ArrayList;
import java.util.List;

/** A network in PyTorch: an {@code nn.Sequential} that ends with the weighted sums z. */
final class PyTorchModel {
  private PyTorchModel() {}

  /** Returns the expression that makes the network, without the last activation. */
  static String sequential(Sequential model) {
    List<String> modules = new ArrayList<>();
    for (int layer = 0; layer < model.layerCount(); layer++) {
      Dense dense = model.layers().get(layer);
      modules.add("nn.Linear(%d, %d)".formatted(model.inputsOf(layer), dense.units()));
      if (layer < model.layerCount() - 1 && !(dense.activation() instanceof Linear)) {
        modules.add(module(dense.activation()));
      }
    }
    return "nn.Sequential(\n    " + String.join(",\n    ", modules) + ",\n)";
  }

  private static String module(Activation activation) {
    return switch (activation) {
      case Linear _ -> "nn.Identity()";
      case Sigmoid _ -> "nn.Sigmoid()";
      case Tanh _ -> "nn.Tanh()";
      case Relu _ -> "nn.ReLU()";
      case LeakyRelu _ -> "nn.LeakyReLU(" + LeakyRelu.NEGATIVE_SLOPE + ")";
      case Elu _ -> "nn.ELU()";
      // Unless told otherwise PyTorch takes z itself for ln(1 + e^z) above 20.
      case Softplus _ -> "nn.Softplus(threshold=700)";
      case Softmax _ -> "nn.Softmax(dim=1)";
    };
  }

  /** Returns the outputs of the network as an expression of z. */
  static String outputs(Activation last) {
    return last instanceof Linear ? "z" : module(last) + "(z)";
  }
}
