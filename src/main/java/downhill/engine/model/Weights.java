package downhill.engine.model;

import downhill.engine.initializer.Initializer;
import downhill.engine.layer.Dense;
import downhill.engine.matrix.MultiplyAdd;
import downhill.engine.random.SeededGenerator;
import java.util.Arrays;

/**
 * One number for each kernel entry and bias of a network: its weights, or their gradients.
 *
 * <p>The flat order is layer by layer: the kernel row by row, [input][unit] as in Keras, then the
 * biases. Layers, inputs and units count from 0. Not safe for use by several threads.
 */
public final class Weights {
  private final Sequential model;
  private final int[] kernelStart;
  private double[] values;

  private Weights(Sequential model, double[] values) {
    this.model = model;
    this.values = values;
    this.kernelStart = new int[model.layerCount()];
    for (int layer = 1; layer < kernelStart.length; layer++) {
      kernelStart[layer] = kernelStart[layer - 1] + (inputs(layer - 1) + 1) * units(layer - 1);
    }
  }

  /** Returns weights that are all 0. */
  public static Weights zeros(Sequential model) {
    return new Weights(model, new double[model.parameterCount()]);
  }

  /**
   * Draws weights by the initializers of the layers.
   *
   * <p>Every kernel and every bias vector has a random stream of its own, so changing one layer's
   * initializer leaves the other layers' weights as they were.
   */
  public static Weights initialized(Sequential model, long seed) {
    Weights weights = zeros(model);
    SeededGenerator generator = new SeededGenerator(seed);
    for (int layer = 0; layer < model.layerCount(); layer++) {
      Dense dense = model.layers().get(layer);
      int inputs = model.inputsOf(layer);
      int units = dense.units();
      int kernel = weights.kernelIndex(layer, 0, 0);
      int bias = weights.biasIndex(layer, 0);
      generator.restart(seed, 2L * layer);
      weights.draw(kernel, bias, dense.kernelInitializer(), inputs, units, generator);
      // Keras takes the length of a vector for both of its fans.
      generator.restart(seed, 2L * layer + 1);
      weights.draw(bias, bias + units, dense.biasInitializer(), units, units, generator);
    }
    return weights;
  }

  private void draw(
      int from, int to, Initializer initializer, int fanIn, int fanOut, SeededGenerator random) {
    for (int index = from; index < to; index++) {
      values[index] = initializer.draw(fanIn, fanOut, random);
    }
  }

  /** Returns the network these weights belong to. */
  public Sequential model() {
    return model;
  }

  /** Returns how many layers there are. */
  public int layerCount() {
    return model.layerCount();
  }

  /** Returns how many inputs the layer has: the rows of its kernel. */
  public int inputs(int layer) {
    return model.inputsOf(layer);
  }

  /** Returns how many units the layer has: the columns of its kernel. */
  public int units(int layer) {
    return model.layers().get(layer).units();
  }

  /** Returns the weight of the connection from an input to a unit. */
  public double kernel(int layer, int input, int unit) {
    return values[kernelIndex(layer, input, unit)];
  }

  /** Returns the bias of a unit. */
  public double bias(int layer, int unit) {
    return values[biasIndex(layer, unit)];
  }

  /** Changes the weight of the connection from an input to a unit. */
  public void setKernel(int layer, int input, int unit, double value) {
    values[kernelIndex(layer, input, unit)] = value;
  }

  /** Changes the bias of a unit. */
  public void setBias(int layer, int unit, double value) {
    values[biasIndex(layer, unit)] = value;
  }

  /** Returns how many numbers there are. */
  public int size() {
    return values.length;
  }

  /** Returns the number at a place of the flat order. */
  public double get(int index) {
    return values[index];
  }

  /** Changes the number at a place of the flat order. */
  public void set(int index, double value) {
    values[index] = value;
  }

  /** Returns the place of a kernel entry in the flat order. */
  public int kernelIndex(int layer, int input, int unit) {
    return kernelStart[layer] + input * units(layer) + unit;
  }

  /** Returns the place of a bias in the flat order. */
  public int biasIndex(int layer, int unit) {
    return kernelStart[layer] + inputs(layer) * units(layer) + unit;
  }

  /**
   * Returns the numbers themselves in flat order, not a copy: what is written here is changed. They
   * are others after {@link #swapWith}.
   */
  public double[] values() {
    return values;
  }

  /** Returns weights of their own with the same numbers. */
  public Weights copy() {
    return new Weights(model, values.clone());
  }

  /**
   * Takes over the numbers of other weights.
   *
   * @throws IllegalArgumentException when the other network has another number of weights
   */
  public void copyFrom(Weights other) {
    copyFrom(other.values);
  }

  /**
   * Takes over numbers in flat order.
   *
   * @throws IllegalArgumentException when they are not as many as the weights
   */
  public void copyFrom(double[] numbers) {
    if (numbers.length != values.length) {
      throw new IllegalArgumentException(
          "weights must number " + values.length + ". Received: " + numbers.length);
    }
    System.arraycopy(numbers, 0, values, 0, values.length);
  }

  /** Exchanges all numbers with other weights of the same network; copies nothing. */
  public void swapWith(Weights other) {
    double[] mine = values;
    values = other.values;
    other.values = mine;
  }

  /** Makes every number 0. */
  public void clear() {
    Arrays.fill(values, 0);
  }

  /** Returns whether no number is infinite or NaN. */
  public boolean isFinite() {
    // A finite number times 0 is 0, any other is NaN, and NaN survives every sum. Eight sums at a
    // time: one alone would wait for each addition before it starts the next.
    double zero0 = 0;
    double zero1 = 0;
    double zero2 = 0;
    double zero3 = 0;
    double zero4 = 0;
    double zero5 = 0;
    double zero6 = 0;
    double zero7 = 0;
    int i = 0;
    for (; i + 8 <= values.length; i += 8) {
      zero0 = MultiplyAdd.of(values[i], 0, zero0);
      zero1 = MultiplyAdd.of(values[i + 1], 0, zero1);
      zero2 = MultiplyAdd.of(values[i + 2], 0, zero2);
      zero3 = MultiplyAdd.of(values[i + 3], 0, zero3);
      zero4 = MultiplyAdd.of(values[i + 4], 0, zero4);
      zero5 = MultiplyAdd.of(values[i + 5], 0, zero5);
      zero6 = MultiplyAdd.of(values[i + 6], 0, zero6);
      zero7 = MultiplyAdd.of(values[i + 7], 0, zero7);
    }
    for (; i < values.length; i++) {
      zero0 += values[i] * 0;
    }
    return zero0 + zero1 + zero2 + zero3 + zero4 + zero5 + zero6 + zero7 == 0;
  }

  /** Returns a copy of the numbers in flat order. */
  public double[] toArray() {
    return values.clone();
  }
}
