package downhill.engine.training;

import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.Loss;
import downhill.engine.matrix.BatchProducts;
import downhill.engine.matrix.Lanes;
import downhill.engine.matrix.RowSums;
import downhill.engine.matrix.SampleSums;
import downhill.engine.matrix.Tiny;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Computes the loss of a batch and its derivative with respect to every weight.
 *
 * <p>Write δ[l][u][s] = dLₛ/dz[l][u][s] for how the loss of sample s changes with the weighted sum
 * of unit u in layer l. The loss and the last activation give the last layer's δ ({@link
 * downhill.engine.loss.OutputLoss}). From there everything follows by the chain rule, layer by
 * layer towards the inputs, with n samples in the batch and x[i][s] what flowed into the layer:
 *
 * <pre>
 *   dL/dkernel[l][i][u] = Σₛ x[i][s] · δ[l][u][s] / n
 *   dL/dbias[l][u]      = Σₛ δ[l][u][s] / n
 *   δ[l-1][i][s]        = f'(z[l-1][i][s]) · Σᵤ kernel[l][i][u] · δ[l][u][s]
 * </pre>
 *
 * <p>All memory is taken in the constructor. Not safe for use by several threads.
 */
public final class Backpropagation {
  private final Sequential model;
  private final MeasuredPass pass;
  private final double[][][] delta;
  private final SampleSums sums;

  /**
   * Takes the memory for batches.
   *
   * @param model the network
   * @param loss a loss that fits the last activation
   * @param batchSize the largest batch, at least 1
   * @throws IllegalArgumentException when the loss does not fit the last activation
   */
  public Backpropagation(Sequential model, Loss loss, int batchSize) {
    this.model = model;
    this.pass = new MeasuredPass(model, loss, batchSize);
    this.delta = new double[model.layerCount()][][];
    for (int layer = 0; layer < delta.length; layer++) {
      int units = model.layers().get(layer).units();
      delta[layer] = new double[units][Lanes.of(pass.capacity())];
    }
    this.sums = new SampleSums(model.widest(), pass.capacity());
  }

  /**
   * Computes loss and gradients of the batch of rows {@code order[from]} to {@code order[from +
   * count - 1]}.
   *
   * @param weights the network's weights, left as they are
   * @param samples where the rows are
   * @param order row indices
   * @param from where in {@code order} the batch begins
   * @param count how many rows the batch has
   * @param gradients receives dL/dw for every weight
   * @return the loss of the batch
   */
  public double run(
      Weights weights, Samples samples, int[] order, int from, int count, Weights gradients) {
    pass.restart();
    if (count <= pass.capacity()) {
      pass.run(weights, samples, order, from, count);
      putMeans(weights, count, gradients);
      return pass.loss();
    }
    gradients.clear();
    for (int done = 0; done < count; done += pass.capacity()) {
      int piece = Math.min(pass.capacity(), count - done);
      pass.run(weights, samples, order, from + done, piece);
      addGradients(weights, piece, gradients);
    }
    divide(gradients, count);
    return pass.loss();
  }

  /** Computes loss and gradients of all samples as one batch, in their order. */
  public double run(Weights weights, Samples samples, Weights gradients) {
    pass.restart();
    gradients.clear();
    for (int done = 0; done < samples.size(); done += pass.capacity()) {
      int piece = Math.min(pass.capacity(), samples.size() - done);
      pass.run(weights, samples, done, piece);
      addGradients(weights, piece, gradients);
    }
    divide(gradients, samples.size());
    return pass.loss();
  }

  /** Returns the share of the last batch that was right. */
  public double accuracy() {
    return pass.accuracy();
  }

  /**
   * Returns δ of a layer, [unit][sample], for the samples of the last run; not a copy.
   *
   * <p>A run of more samples than {@link ForwardPass#capacity} goes in pieces: only the last piece
   * is there.
   */
  public double[][] deltas(int layer) {
    return delta[layer];
  }

  /** Returns the forward pass of the last run, with sums and outputs of the same samples. */
  public ForwardPass forward() {
    return pass.forward();
  }

  /** Returns all matrices that a run works in; their rows may be replaced by longer copies. */
  List<double[][]> matrices() {
    var all = new ArrayList<>(sums.matrices());
    all.add(forward().inputsOf(0));
    for (int layer = 0; layer < delta.length; layer++) {
      all.add(forward().preactivations(layer));
      all.add(forward().activations(layer));
      all.add(delta[layer]);
    }
    return all;
  }

  private void addGradients(Weights weights, int count, Weights gradients) {
    findDeltas(weights, count);
    double[] g = gradients.values();
    for (int layer = 0; layer < delta.length; layer++) {
      double[][] x = pass.forward().inputsOf(layer);
      sums.add(x, delta[layer], count, g, gradients.kernelIndex(layer, 0, 0));
      RowSums.add(delta[layer], count, g, gradients.biasIndex(layer, 0));
    }
  }

  /** For a batch that goes through in one piece: nothing to clear before, nothing to divide. */
  private void putMeans(Weights weights, int count, Weights gradients) {
    findDeltas(weights, count);
    double[] g = gradients.values();
    for (int layer = 0; layer < delta.length; layer++) {
      double[][] x = pass.forward().inputsOf(layer);
      sums.mean(x, delta[layer], count, g, gradients.kernelIndex(layer, 0, 0));
    }
  }

  private void findDeltas(Weights weights, int count) {
    int last = delta.length - 1;
    pass.deltas(count, delta[last]);
    dropTiny(delta[last], count);
    for (int layer = last; layer > 0; layer--) {
      passBack(weights, layer, count);
    }
  }

  private static void dropTiny(double[][] delta, int count) {
    for (double[] d : delta) {
      for (int s = 0; s < count; s++) {
        d[s] = Tiny.dropped(d[s]);
      }
    }
  }

  /** Sets δ of the layer before from δ of this layer. */
  private void passBack(Weights weights, int layer, int count) {
    double[][] before = delta[layer - 1];
    int lanes = Lanes.of(count);
    for (double[] d : before) {
      Arrays.fill(d, 0, lanes, 0);
    }
    int kernel = weights.kernelIndex(layer, 0, 0);
    int units = delta[layer].length;
    BatchProducts.addWeighted(weights.values(), kernel, units, 1, delta[layer], before, lanes);
    double[][] z = pass.forward().preactivations(layer - 1);
    double[][] a = pass.forward().activations(layer - 1);
    switch (model.layers().get(layer - 1).activation()) {
      case Elementwise f -> {
        for (int i = 0; i < before.length; i++) {
          f.chain(z[i], a[i], before[i], lanes);
        }
      }
      case Softmax _ -> throw new AssertionError("softmax is the last layer's alone");
    }
  }

  private static void divide(Weights gradients, int count) {
    double[] g = gradients.values();
    double share = 1.0 / count;
    for (int i = 0; i < g.length; i++) {
      g[i] *= share;
    }
  }
}
