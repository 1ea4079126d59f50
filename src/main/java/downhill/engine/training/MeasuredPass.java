package downhill.engine.training;

import downhill.engine.loss.Loss;
import downhill.engine.loss.OutputLoss;
import downhill.engine.metric.Accuracy;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.PackedRows;
import downhill.engine.model.RowGather;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;

/**
 * A forward pass whose outputs are held against their targets, up to {@link #CAPACITY} samples.
 *
 * <p>Losses are added up sample by sample until {@link #restart}; larger batches go through in
 * pieces, which keeps the working memory in the processor's cache.
 */
final class MeasuredPass {
  /** The most samples that are carried through the network side by side. */
  static final int CAPACITY = 256;

  /** How many rows are looked at ahead of a batch. */
  private static final int AHEAD = 128;

  private final OutputLoss loss;
  private final ForwardPass forward;
  private final double[][] targets;
  private final double[] losses;
  private int near;

  @SuppressWarnings("UnusedVariable") // Keeps the compiler from leaving the glance out.
  private double glance;

  private double lossSum;
  private long right;
  private int uncounted;
  private long samples;

  MeasuredPass(Sequential model, Loss loss, int batchSize) {
    int capacity = Math.min(batchSize, CAPACITY);
    this.loss = OutputLoss.of(model.lastLayer().activation(), loss);
    this.forward = new ForwardPass(model, capacity);
    this.targets = new double[model.outputs()][capacity];
    this.losses = new double[capacity];
  }

  int capacity() {
    return losses.length;
  }

  /** Forgets the losses added up so far. */
  void restart() {
    lossSum = 0;
    right = 0;
    uncounted = 0;
    samples = 0;
  }

  /** Carries the rows {@code from} to {@code from + count - 1} forward and adds up their losses. */
  void run(Weights weights, Samples rows, int from, int count) {
    countRight();
    forward.run(weights, rows.features(), from, count);
    for (int s = 0; s < count; s++) {
      loadTarget(s, rows.targets()[from + s]);
    }
    measure(count);
  }

  /** Does the same for the rows whose indices stand in {@code order} from {@code from} on. */
  void run(Weights weights, Samples rows, int[] order, int from, int count) {
    countRight();
    PackedRows packed = rows.packed();
    if (packed == null) {
      forward.run(weights, rows.features(), order, from, count);
      RowGather.load(rows.targets(), order, from, count, targets);
    } else {
      bringNear(packed, order, from, count);
      forward.run(weights, packed, order, from, count);
      packed.loadTargets(order, from, count, targets);
    }
    measure(count);
  }

  private void bringNear(PackedRows packed, int[] order, int from, int count) {
    if (from == 0 || from + count > near) {
      near = Math.min(order.length, from + count + AHEAD);
      glance = packed.glance(order, from, near);
    }
  }

  private void loadTarget(int sample, double[] target) {
    for (int k = 0; k < targets.length; k++) {
      targets[k][sample] = target[k];
    }
  }

  private void measure(int count) {
    int last = forward.layerCount() - 1;
    loss.losses(forward.preactivations(last), forward.outputs(), targets, count, losses);
    for (int s = 0; s < count; s++) {
      lossSum += losses[s];
    }
    uncounted = count;
    samples += count;
  }

  /** Counts what was right in the last run, which most steps are never asked for. */
  private void countRight() {
    if (uncounted > 0) {
      right += Accuracy.countRight(forward.outputs(), targets, uncounted);
      uncounted = 0;
    }
  }

  /** Sets delta[k][s] = dLₛ/dzₖₛ of the last layer for the samples of the last run. */
  void deltas(int count, double[][] delta) {
    int last = forward.layerCount() - 1;
    loss.deltas(forward.preactivations(last), forward.outputs(), targets, count, delta);
  }

  ForwardPass forward() {
    return forward;
  }

  /** Returns the loss: the sum over the samples since the restart, divided by their number. */
  double loss() {
    return lossSum / samples;
  }

  /** Returns the share of the samples since the restart that were right. */
  double accuracy() {
    countRight();
    return (double) right / samples;
  }
}
