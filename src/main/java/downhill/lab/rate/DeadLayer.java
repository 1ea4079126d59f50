package downhill.lab.rate;

import downhill.engine.activation.Relu;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import java.util.Optional;

/**
 * A hidden layer that lets nothing through: its ReLU units all put out 0 for every row, so no slope
 * reaches it or what lies before it, at any learning rate.
 *
 * @param layer counted from 0
 * @param units how many there are
 */
public record DeadLayer(int layer, int units) {
  /** Of the loss: what still moves has come to rest when it can make no larger part fall. */
  public static final double REST = 0.01;

  private static final int PIECE = 256;

  /** Returns the first such layer. */
  public static Optional<DeadLayer> of(Sequential model, Weights weights, Samples rows) {
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
        return Optional.of(new DeadLayer(layer, weights.units(layer)));
      }
    }
    return Optional.empty();
  }

  /** Looks at more rows only as long as some layer has let nothing through. */
  private static void look(ForwardPass forward, Weights weights, Samples rows, boolean[] dead) {
    boolean any = true;
    for (int from = 0; any && from < rows.size(); from += forward.capacity()) {
      int count = Math.min(forward.capacity(), rows.size() - from);
      forward.run(weights, rows.features(), from, count);
      any = false;
      for (int layer = 0; layer < dead.length; layer++) {
        dead[layer] &= isSilent(forward.activations(layer), count);
        any |= dead[layer];
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
