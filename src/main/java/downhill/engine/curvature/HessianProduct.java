package downhill.engine.curvature;

import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.Loss;
import downhill.engine.loss.OutputLoss;
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
      double[][] x = forward.inputsOf(layer);
      double[][] xMotion = motionOfInputs(layer);
      for (int u = 0; u < zMotion[layer].length; u++) {
        double[] rz = zMotion[layer][u];
        Arrays.fill(rz, 0, count, v.bias(layer, u));
        for (int i = 0; i < x.length; i++) {
          addProduct(w.kernel(layer, i, u), xMotion[i], rz, count);
          addProduct(v.kernel(layer, i, u), x[i], rz, count);
        }
      }
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
    double[][] x = forward.inputsOf(layer);
    double[][] xMotion = motionOfInputs(layer);
    for (int u = 0; u < delta[layer].length; u++) {
      double[] d = delta[layer][u];
      double[] rd = deltaMotion[layer][u];
      for (int i = 0; i < x.length; i++) {
        double sum = 0;
        for (int s = 0; s < count; s++) {
          sum += xMotion[i][s] * d[s] + x[i][s] * rd[s];
        }
        hv.setKernel(layer, i, u, hv.kernel(layer, i, u) + sum);
      }
      double sum = 0;
      for (int s = 0; s < count; s++) {
        sum += rd[s];
      }
      hv.setBias(layer, u, hv.bias(layer, u) + sum);
    }
  }

  private void passBack(Weights w, Weights v, int layer, int count) {
    Elementwise f = (Elementwise) model.layers().get(layer - 1).activation();
    double[][] z = forward.preactivations(layer - 1);
    for (int i = 0; i < z.length; i++) {
      double[] d = delta[layer - 1][i];
      double[] rd = deltaMotion[layer - 1][i];
      Arrays.fill(d, 0, count, 0);
      Arrays.fill(rd, 0, count, 0);
      for (int u = 0; u < delta[layer].length; u++) {
        addProduct(w.kernel(layer, i, u), delta[layer][u], d, count);
        addProduct(v.kernel(layer, i, u), delta[layer][u], rd, count);
        addProduct(w.kernel(layer, i, u), deltaMotion[layer][u], rd, count);
      }
      for (int s = 0; s < count; s++) {
        double first = f.derivative(z[i][s]);
        double second = f.secondDerivative(z[i][s]);
        rd[s] = second * zMotion[layer - 1][i][s] * d[s] + first * rd[s];
        d[s] *= first;
      }
    }
  }

  /** Returns how the layer's inputs move: features stay where they are. */
  private double[][] motionOfInputs(int layer) {
    return layer == 0 ? featuresAtRest : aMotion[layer - 1];
  }

  private static void addProduct(double factor, double[] x, double[] sum, int count) {
    for (int s = 0; s < count; s++) {
      sum[s] += factor * x[s];
    }
  }
}
