package downhill.engine.model;

import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.matrix.BatchProducts;
import downhill.engine.matrix.Exponentials;
import downhill.engine.matrix.Lanes;
import java.util.Arrays;

/**
 * Carries samples through a network and keeps what every unit gave on the way.
 *
 * <p>For layer l, unit u and sample s, with a of layer -1 being the features:
 *
 * <pre>
 *   z[l][u][s] = Σᵢ kernel[l][i][u] · a[l-1][i][s] + bias[l][u]
 *   a[l][u][s] = f(z[l][u][s])
 * </pre>
 *
 * <p>The sample is the last index, so that the innermost loop runs over samples side by side. All
 * memory is taken in the constructor; {@link #run} allocates nothing. Not safe for several threads.
 */
public final class ForwardPass {
  /** How many numbers make a loop long enough for wide registers. */
  private static final int LONG = 128;

  private final Sequential model;
  private final int capacity;
  private final double[][] inputs;
  private final double[][][] z;
  private final double[][][] a;
  private final double[] together = new double[LONG];
  private final double[] togetherOutputs = new double[LONG];
  private final Exponentials exponentials;
  private final double[] row;

  /**
   * Takes the memory for a number of samples.
   *
   * @param model the network
   * @param capacity the most samples one run may carry, at least 1
   */
  public ForwardPass(Sequential model, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be positive. Received: " + capacity);
    }
    this.model = model;
    this.capacity = capacity;
    int lanes = Lanes.of(capacity);
    this.exponentials = new Exponentials(lanes);
    this.row = new double[lanes];
    this.inputs = new double[model.inputs()][lanes];
    this.z = new double[model.layerCount()][][];
    this.a = new double[model.layerCount()][][];
    for (int layer = 0; layer < model.layerCount(); layer++) {
      z[layer] = new double[model.layers().get(layer).units()][lanes];
      a[layer] = new double[model.layers().get(layer).units()][lanes];
    }
  }

  /** Returns how many layers the network has. */
  public int layerCount() {
    return z.length;
  }

  /** Returns the most samples one run may carry. */
  public int capacity() {
    return capacity;
  }

  /**
   * Carries the rows {@code from} to {@code from + count - 1} through the network.
   *
   * @param weights the network's weights
   * @param rows features, [row][input]
   * @param from the first row, which becomes sample 0
   * @param count how many rows, at most the capacity
   */
  public void run(Weights weights, double[][] rows, int from, int count) {
    for (int s = 0; s < count; s++) {
      loadSample(s, rows[from + s]);
    }
    propagate(weights, count);
  }

  /**
   * Carries chosen rows through the network.
   *
   * @param order row indices; {@code order[from]} becomes sample 0
   */
  public void run(Weights weights, double[][] rows, int[] order, int from, int count) {
    RowGather.load(rows, order, from, count, inputs);
    propagate(weights, count);
  }

  /** Carries the same rows through the network from where they lie one behind the other. */
  public void run(Weights weights, PackedRows rows, int[] order, int from, int count) {
    rows.load(order, from, count, 0, inputs);
    propagate(weights, count);
  }

  private void loadSample(int sample, double[] row) {
    for (int i = 0; i < inputs.length; i++) {
      inputs[i][sample] = row[i];
    }
  }

  private void propagate(Weights weights, int count) {
    for (int layer = 0; layer < z.length; layer++) {
      Dense dense = model.layers().get(layer);
      weighInputs(weights, layer, count);
      switch (dense.activation()) {
        case Softmax softmax -> {
          int lanes = Lanes.of(count);
          softmax.apply(z[layer], a[layer], exponentials, row, lanes);
        }
        case Tanh tanh when count < LONG -> applyTogether(tanh, z[layer], a[layer], count);
        case Elementwise f -> {
          int lanes = Lanes.of(count);
          for (int u = 0; u < dense.units(); u++) {
            f.apply(z[layer][u], a[layer][u], lanes);
          }
        }
      }
    }
  }

  /** Puts the units of a small batch one behind the other: one long loop is faster than many. */
  private void applyTogether(Elementwise f, double[][] sums, double[][] outputs, int count) {
    int block = LONG / count;
    for (int from = 0; from < sums.length; from += block) {
      int to = Math.min(from + block, sums.length);
      for (int u = from; u < to; u++) {
        System.arraycopy(sums[u], 0, together, (u - from) * count, count);
      }
      f.apply(together, togetherOutputs, (to - from) * count);
      for (int u = from; u < to; u++) {
        System.arraycopy(togetherOutputs, (u - from) * count, outputs[u], 0, count);
      }
    }
  }

  private void weighInputs(Weights weights, int layer, int count) {
    double[][] sums = z[layer];
    double[] values = weights.values();
    int bias = weights.biasIndex(layer, 0);
    int lanes = Lanes.of(count);
    for (int u = 0; u < sums.length; u++) {
      Arrays.fill(sums[u], 0, lanes, values[bias + u]);
    }
    int kernel = weights.kernelIndex(layer, 0, 0);
    // Row u of the product is column u of the kernel.
    BatchProducts.addWeighted(values, kernel, 1, sums.length, inputsOf(layer), sums, lanes);
  }

  /** Returns what flowed into a layer in the last run, [input][sample]; not a copy. */
  public double[][] inputsOf(int layer) {
    return layer == 0 ? inputs : a[layer - 1];
  }

  /** Returns the weighted sums of a layer in the last run, [unit][sample]; not a copy. */
  public double[][] preactivations(int layer) {
    return z[layer];
  }

  /** Returns the outputs of a layer in the last run, [unit][sample]; not a copy. */
  public double[][] activations(int layer) {
    return a[layer];
  }

  /** Returns the outputs of the last layer in the last run, [unit][sample]; not a copy. */
  public double[][] outputs() {
    return a[a.length - 1];
  }

  /** Returns the weighted sum of a unit for a sample of the last run. */
  public double preactivation(int layer, int unit, int sample) {
    return z[layer][unit][sample];
  }

  /** Returns the output of a unit for a sample of the last run. */
  public double activation(int layer, int unit, int sample) {
    return a[layer][unit][sample];
  }
}
