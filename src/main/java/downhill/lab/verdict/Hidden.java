package downhill.lab.verdict;

import downhill.engine.activation.Relu;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import java.util.OptionalInt;

/** Looks for a hidden layer that lets nothing through. */
final class Hidden {
  private static final int PIECE = 256;

  private Hidden() {}

  /** Returns the first hidden layer whose ReLU units all put out 0 for every row. */
  static OptionalInt deadLayer(Sequential model, Weights weights, Samples rows) {
    boolean[] dead = new boolean[model.layerCount() - 1];
    boolean any = false;
    for (int layer = 0; layer < dead.length; layer++) {
      dead[layer] = model.layers().get(layer).activation() instanceof Relu;
      any |= dead[layer];
    }
    if (any) {
      look(new ForwardPass(model, Math.min(PIECE, rows.size())), weights, rows, dead);
    }
    for (int layer = 0; layer < dead.length; layer++) {
      if (dead[layer]) {
        return OptionalInt.of(layer);
      }
    }
    return OptionalInt.empty();
  }

  private static void look(ForwardPass forward, Weights weights, Samples rows, boolean[] dead) {
    for (int from = 0; from < rows.size(); from += forward.capacity()) {
      int count = Math.min(forward.capacity(), rows.size() - from);
      forward.run(weights, rows.features(), from, count);
      for (int layer = 0; layer < dead.length; layer++) {
        dead[layer] &= isSilent(forward.activations(layer), count);
      }
    }
  }

  private static boolean isSilent(double[][] activations, int count) {
    for (double[] unit : activations) {
      for (int s = 0; s < count; s++) {
        if (unit[s] > 0) {
          return false;
        }
      }
    }
    return true;
  }
}
