package downhill.engine.curvature;

import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.Loss;
import downhill.engine.loss.OutputLoss;
import downhill.engine.matrix.BatchProducts;
import downhill.engine.matrix.RowSums;
import downhill.engine.matrix.SampleSums;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import java.util.Arrays;

/**
 * Multiplies the Hessian of the full-batch loss with a direction, exactly and without the matrix.
 *
 * <p>Let the weights move from w in direction v. R{q} is how fast a quantity q then changes. The
 * gradient's R{dL/dw} is Hv, and the rules of differentiation carry R through the forward and the
 * backward pass line by line (Pearlmutter, "Fast exact multiplication by the Hessian", 1994). With
 * K the kernel, b the bias, V and c their parts of v, x what flows into the layer:
 *
 * <pre>
 *   R{z}        = K·R{x} + V·x + c                  R{a} = f'(z) R{z}
 *   R{δ before} = f''(z) R{z} · (K·δ) + f'(z) · (V·δ + K·R{δ})
 *   R{dL/dK}    = Σₛ (R{x}·δ + x·R{δ}) / n          R{dL/db} = Σₛ R{δ} / n
 * </pre>
 */
final class HessianProduct {
  private static final int CAPACITY = 256;

  private final Sequential model;
  private final Samples samples;
  private final OutputLoss loss;
  private final ForwardPass forward;
  private final double[][] y;
  private final double[][] featuresAtRest;
  private final SampleSums sums;
  private final double[][][] zMotion;
  private final double[][][] aMotion;
  private final double[][][] delta;
  private final double[][][] deltaMotion;

  HessianProduct(Sequential model, Loss loss, Samples samples) {
    int capacity = Math.clamp(samples.size(), 1, CAPACITY);
    this.model = model;
    this.samples = samples;
    this.loss = OutputLoss.of(model.lastLayer().activation(), loss);
    this.forward = new ForwardPass(model, capacity);
    this.y = new double[model.outputs()][capacity];
    this.featuresAtRest = new double[model.inputs()][capacity];
    this.sums = new SampleSums(model.widest(), capacity);
    this.zMotion = perUnit(model, capacity);
    this.aMotion = perUnit(model, capacity);
    this.delta = perUnit(model, capacity);
    this.deltaMotion = perUnit(model, capacity);
  }

  private static double[][][] perUnit(Sequential model, int capacity) {
    double[][][] arrays = new double[model.layerCount()][][];
    for (int layer = 0; layer < arrays.length; layer++) {
      arrays[layer] = new double[model.layers().get(layer).units()][capacity];
    }
    return arrays;
  }

  /**
   * Computes Hv.
   *
   * @param w where the Hessian is taken
   * @param v the direction
   * @param hv receives the product
   */
  void run(Weights w, Weights v, Weights hv) {
    hv.clear();
    int capacity = forward.capacity();
    for (int from = 0; from < samples.size(); from += capacity) {
      int count = Math.min(capacity, samples.size() - from);
      forward.run(w, samples.features(), from, count);
      for (int s = 0; s < count; s++) {
        for (int k = 0; k < y.length; k++) {
          y[k][s] = samples.targets()[from + s][k];
        }
      }
      moveForward(w, v, count);
      moveBackward(w, v, count, hv);
    }
    for (int i = 0; i < hv.size(); i++) {
      hv.set(i, hv.get(i) / samples.size());
    }
  }

  private void moveForward(Weights w, Weights v, int count) {
    for (int layer = 0; layer < zMotion.length; layer++) {
      double[][] rz = zMotion[layer];
      for (int u = 0; u < rz.length; u++) {
        Arrays.fill(rz[u], 0, count, v.bias(layer, u));
      }
      addForward(w, layer, motionOfInputs(layer), rz, count);
      addForward(v, layer, forward.inputsOf(layer), rz, count);
      moveActivations(layer, count);
    }
  }

  private void moveActivations(int layer, int count) {
    double[][] z = forward.preactivations(layer);
    double[][] a = forward.activations(layer);
    for (int u = 0; u < z.length; u++) {
      System.arraycopy(zMotion[layer][u], 0, aMotion[layer][u], 0, count);
    }
    switch (model.layers().get(layer).activation()) {
      // The matrix of softmax's derivatives is symmetric: forwards and backwards it does the same.
      case Softmax softmax -> softmax.chain(a, aMotion[layer], count);
      case Elementwise f -> {
        for (int u = 0; u < z.length; u++) {
          f.chain(z[u], a[u], aMotion[layer][u], count);
        }
      }
    }
  }

  private void moveBackward(Weights w, Weights v, int count, Weights hv) {
    int last = delta.length - 1;
    double[][] z = forward.preactivations(last);
    double[][] a = forward.outputs();
    loss.deltas(z, a, y, count, delta[last]);
    loss.deltaChange(z, a, y, zMotion[last], aMotion[last], count, deltaMotion[last]);
    for (int layer = last; layer >= 0; layer--) {
      addToProduct(layer, count, hv);
      if (layer > 0) {
        passBack(w, v, layer, count);
      }
    }
  }

  private void addToProduct(int layer, int count, Weights hv) {
    double[] h = hv.values();
    int kernel = hv.kernelIndex(layer, 0, 0);
    sums.add(motionOfInputs(layer), delta[layer], count, h, kernel);
    sums.add(forward.inputsOf(layer), deltaMotion[layer], count, h, kernel);
    RowSums.add(deltaMotion[layer], count, h, hv.biasIndex(layer, 0));
  }

  private void passBack(Weights w, Weights v, int layer, int count) {
    double[][] before = delta[layer - 1];
    double[][] beforeMotion = deltaMotion[layer - 1];
    for (int i = 0; i < before.length; i++) {
      Arrays.fill(before[i], 0, count, 0);
      Arrays.fill(beforeMotion[i], 0, count, 0);
    }
    addBackward(w, layer, delta[layer], before, count);
    addBackward(v, layer, delta[layer], beforeMotion, count);
    addBackward(w, layer, deltaMotion[layer], beforeMotion, count);
    Elementwise f = (Elementwise) model.layers().get(layer - 1).activation();
    for (int i = 0; i < before.length; i++) {
      double[] z = forward.preactivations(layer - 1)[i];
      double[] rz = zMotion[layer - 1][i];
      for (int s = 0; s < count; s++) {
        double first = f.derivative(z[s]);
        double second = f.secondDerivative(z[s]);
        beforeMotion[i][s] = second * rz[s] * before[i][s] + first * beforeMotion[i][s];
        before[i][s] *= first;
      }
    }
  }

  /** Adds kernel·x for every unit. */
  private static void addForward(Weights k, int layer, double[][] x, double[][] out, int count) {
    int kernel = k.kernelIndex(layer, 0, 0);
    BatchProducts.addWeighted(k.values(), kernel, 1, k.units(layer), x, out, count);
  }

  /** Adds kernel·δ for every input. */
  private static void addBackward(Weights k, int layer, double[][] d, double[][] out, int count) {
    int kernel = k.kernelIndex(layer, 0, 0);
    BatchProducts.addWeighted(k.values(), kernel, k.units(layer), 1, d, out, count);
  }

  /** Returns how the layer's inputs move: features stay where they are. */
  private double[][] motionOfInputs(int layer) {
    return layer == 0 ? featuresAtRest : aMotion[layer - 1];
  }
}
