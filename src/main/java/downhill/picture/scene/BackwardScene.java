package downhill.picture.scene;

import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.lab.explain.Parameter;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.lab.explain.backward.Pace;
import downhill.lab.explain.backward.Part;
import downhill.lab.explain.backward.Walk;
import downhill.picture.network.Slopes;
import java.util.Arrays;

/** Fills the picture of a walk backward through the network. */
public final class BackwardScene {
  private BackwardScene() {}

  /** Returns all slopes and gradients of a step; no weight has moved yet. */
  static Slopes gradients(Sequential model, BackwardExplanation step) {
    Walk walk = Walk.backward(model, Pace.LAYER);
    while (walk.on().stop().part() != Part.UPDATE) {
      walk = walk.on();
    }
    return reached(walk, step);
  }

  /** Collects what a backward walk has reached; NaN stands where it has not been. */
  public static Slopes reached(Walk walk, BackwardExplanation step) {
    Weights weights = step.step().weights();
    int layers = weights.layerCount();
    double[][] nodes = new double[layers][];
    double[] gradients = new double[weights.size()];
    double[] moved = new double[weights.size()];
    Arrays.fill(gradients, Double.NaN);
    Arrays.fill(moved, Double.NaN);
    for (int layer = 0; layer < layers; layer++) {
      nodes[layer] = new double[weights.units(layer)];
      for (int unit = 0; unit < nodes[layer].length; unit++) {
        nodes[layer][unit] = slope(walk, step, layer, unit);
        for (int input = Parameter.BIAS; input < weights.inputs(layer); input++) {
          int index =
              input == Parameter.BIAS
                  ? weights.biasIndex(layer, unit)
                  : weights.kernelIndex(layer, input, unit);
          if (walk.reached(Part.GRADIENT, layer, input, unit)) {
            gradients[index] = step.step().gradients().get(index);
          }
          if (walk.reached(Part.UPDATE, layer, input, unit)) {
            moved[index] = step.moved().get(index);
          }
        }
      }
    }
    boolean sums = walk.reached(Part.SUM_SLOPE, layers - 1, 0);
    return new Slopes(sums ? "dL/dz" : "dL/dŷ", nodes, gradients, moved);
  }

  private static double slope(Walk walk, BackwardExplanation step, int layer, int unit) {
    if (walk.reached(Part.SUM_SLOPE, layer, unit)) {
      return step.sumSlope(layer, unit);
    }
    return walk.reached(Part.OUTPUT_SLOPE, layer, unit) ? step.outputSlope(unit) : Double.NaN;
  }
}
