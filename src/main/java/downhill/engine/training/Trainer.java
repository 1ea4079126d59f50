package downhill.engine.training;

import downhill.engine.loss.Loss;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.OptimizerState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network step by step: one step is one batch, one forward and backward pass, one update.
 *
 * <p>The same arguments give the same bits on every run. Steps, epochs and batches count from 1;
 * rows from 0. The last batch of an epoch may be smaller. Not safe for use by several threads.
 *
 * <p>A run diverges at the first step whose batch loss, a gradient or an updated weight is not
 * finite: that step is not applied, and no later one is.
 */
public final class Trainer {
  /** How many steps at most are repeated when they keep nothing themselves. */
  private static final int STRETCH = 256;

  private static final long NONE = -1;

  private final Samples training;
  private final int batchSize;
  private final Backpropagation backpropagation;
  private final BatchOrder order;
  private final BatchOrder lookUpOrder;
  private final Weights weights;
  private final Weights gradients;
  private final OptimizerState state;
  private final Weights weightsBefore;
  private final OptimizerState stateBefore;
  private Optimizer optimizer;
  private int[] frozen = {};
  private long firstT;
  private long skipped;
  private double batchLoss = Double.NaN;
  private double restoredAccuracy = Double.NaN;

  /** There where steps work in place. */
  private @Nullable Placement placement;

  private long kept = NONE;
  private boolean stepped;
  private boolean diverged;

  /**
   * Prepares training; nothing is allocated by the steps themselves.
   *
   * @param model the network
   * @param optimizer the update rule
   * @param loss what is made small; it must fit the last activation
   * @param training the rows to learn from, at least one
   * @param batchSize rows per step, at least 1; more than there are rows means one batch
   * @param shuffle whether every epoch takes the rows in a new order
   * @param seed decides the orders, together with the epoch
   * @param start the weights at step 0; copied
   */
  public Trainer(
      Sequential model,
      Optimizer optimizer,
      Loss loss,
      Samples training,
      int batchSize,
      boolean shuffle,
      long seed,
      Weights start) {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batch_size must be positive. Received: " + batchSize);
    }
    if (training.size() == 0) {
      throw new IllegalArgumentException("training rows must number at least 1. Received: 0");
    }
    this.training = training;
    this.batchSize = Math.min(batchSize, training.size());
    this.backpropagation = new Backpropagation(model, loss, this.batchSize);
    this.order = new BatchOrder(training.size(), shuffle, seed);
    this.lookUpOrder = new BatchOrder(training.size(), shuffle, seed);
    this.weights = Weights.zeros(model);
    this.gradients = Weights.zeros(model);
    this.weightsBefore = Weights.zeros(model);
    this.optimizer = optimizer;
    this.state = OptimizerState.initial(optimizer, model.parameterCount());
    this.stateBefore = state.copy();
    weights.copyFrom(start);
    if (shuffle && this.batchSize < training.size()) {
      training.pack();
    }
  }

  /**
   * Goes on from where another run stands instead of beginning; its weights are the start. Steps
   * and epochs count from here.
   *
   * @param remembered what the update rule remembers there, with the t of that run; copied
   * @param skippedSteps how many batches that run has used: the first step takes the next one
   * @throws IllegalStateException when steps have been taken
   */
  public void goOn(OptimizerState remembered, long skippedSteps) {
    if (steps() != 0) {
      throw new IllegalStateException("the trainer must be at step 0. Received: " + steps());
    }
    state.copyFrom(remembered);
    firstT = remembered.step();
    skipped = skippedSteps;
  }

  /**
   * Lets all steps from here on change the weights where they stand, which a large network gains
   * from; and a wide one looks for a place in memory where its steps are fast ({@link Placement}).
   * They give the same bits, but keep nothing of what was before them, and nothing else may then
   * change the weights.
   */
  public void workInPlace() {
    Sequential model = weights.model();
    long perStep = (long) batchSize * model.parameterCount();
    placement = Placement.of(backpropagation.matrices(), model.widest(), perStep);
  }

  /** Does so, and looks for a place for the rows from a step on. */
  void workInPlaceLooking(long from) {
    placement = Placement.from(from, backpropagation.matrices());
  }

  /**
   * Takes one step with the next batch.
   *
   * @return whether it was applied; false once the run has diverged
   */
  public boolean step() {
    if (diverged) {
      return false;
    }
    long step = steps() + 1;
    if (placement != null && placement.asksFor(step)) {
      measureIn(placement, step);
    } else {
      measure(step);
    }
    stepped = true;
    diverged = !Double.isFinite(batchLoss) || !frozenGradientsAreFinite() || !update();
    return !diverged;
  }

  /** A gradient that is not finite shows in its weight, unless that weight stays as it is. */
  private boolean frozenGradientsAreFinite() {
    for (int index : frozen) {
      if (!Double.isFinite(gradients.get(index))) {
        return false;
      }
    }
    return true;
  }

  /** Applies the update unless it would make a weight infinite; returns whether it was applied. */
  private boolean update() {
    return (placement != null && frozen.length == 0) ? updateInPlace() : updateAside();
  }

  private boolean updateAside() {
    kept = NONE;
    weightsBefore.swapWith(weights);
    stateBefore.swapWith(state);
    state.advanceFrom(stateBefore);
    optimizer.update(
        weightsBefore.values(), gradients.values(), stateBefore, weights.values(), state);
    for (int index : frozen) {
      weights.set(index, weightsBefore.get(index));
      state.takeWeight(index, stateBefore);
    }
    if (weights.isFinite()) {
      return true;
    }
    weights.copyFrom(weightsBefore);
    state.copyFrom(stateBefore);
    return false;
  }

  private boolean updateInPlace() {
    if (kept == NONE || steps() - kept >= STRETCH) {
      weightsBefore.copyFrom(weights);
      stateBefore.copyFrom(state);
      kept = steps();
    }
    changeInPlace();
    return weights.isFinite() || repeatFromKept();
  }

  private void changeInPlace() {
    state.advance();
    optimizer.update(weights.values(), gradients.values(), state);
  }

  /** The last step was one too many: comes back to before it, from the moment that was kept. */
  private boolean repeatFromKept() {
    long failed = steps();
    weights.copyFrom(weightsBefore);
    state.copyFrom(stateBefore);
    while (steps() < failed - 1) {
      measure(steps() + 1);
      changeInPlace();
    }
    measure(failed);
    return updateAside();
  }

  private void measureIn(Placement placement, long step) {
    placement.prepare();
    long begin = System.nanoTime();
    measure(step);
    if (firstRowOf(step) + batchSize <= training.size()) {
      placement.took(System.nanoTime() - begin);
    }
  }

  /** Computes loss and gradients of the batch of a step. */
  private void measure(long step) {
    int first = firstRowOf(step);
    int count = Math.min(batchSize, training.size() - first);
    int[] rows = order.ofEpoch(epochOf(step + skipped));
    batchLoss = backpropagation.run(weights, training, rows, first, count, gradients);
  }

  private long epochOf(long step) {
    return (step - 1) / stepsPerEpoch() + 1;
  }

  private int firstRowOf(long step) {
    return (int) ((step + skipped - 1) % stepsPerEpoch()) * batchSize;
  }

  /** Returns how many steps have been applied. */
  public long steps() {
    return state.step() - firstT;
  }

  /** Returns how many batches one epoch has: rows divided by batch size, rounded up. */
  public int stepsPerEpoch() {
    return Math.ceilDiv(training.size(), batchSize);
  }

  /** Returns the epoch of the last applied step, counted from 1; 1 before any step. */
  public long epoch() {
    return steps() == 0 ? 1 : epochOf(steps());
  }

  /** Returns the place of the last applied step in its epoch, counted from 1; 0 before any step. */
  public int batch() {
    return steps() == 0 ? 0 : (int) ((steps() - 1) % stepsPerEpoch()) + 1;
  }

  /** Returns how many rows a step uses, at most as many as there are. */
  public int batchSize() {
    return batchSize;
  }

  /** Returns how many rows the last applied step used; 0 before any step. */
  public int rowsInLastBatch() {
    return steps() == 0 ? 0 : Math.min(batchSize, training.size() - firstRowOf(steps()));
  }

  /** Returns the loss of the last step's batch, measured before its update; NaN before any step. */
  public double batchLoss() {
    return batchLoss;
  }

  /** Returns the share of that batch that was right before the update; NaN before any step. */
  public double batchAccuracy() {
    return stepped ? backpropagation.accuracy() : restoredAccuracy;
  }

  /** Returns the training rows of the last applied step; none before any step. */
  public int[] batchRows() {
    return steps() == 0 ? new int[0] : batchRowsOf(steps());
  }

  /**
   * Returns the training rows that a step uses, whether it has been taken or not.
   *
   * @param step counted from 1
   */
  public int[] batchRowsOf(long step) {
    if (step < 1) {
      throw new IllegalArgumentException("step must be positive. Received: " + step);
    }
    int first = firstRowOf(step);
    int end = Math.min(first + batchSize, training.size());
    return Arrays.copyOfRange(lookUpOrder.ofEpoch(epochOf(step + skipped)), first, end);
  }

  /** Returns the weights themselves: every step changes them. */
  public Weights weights() {
    return weights;
  }

  /**
   * Returns the weights as they were before the last applied step; every step overwrites them.
   *
   * @throws IllegalStateException after {@link #workInPlace}
   */
  public Weights weightsBefore() {
    requireKept();
    return weightsBefore;
  }

  /** Returns what the update rule remembers after the last step; every step changes it. */
  public OptimizerState optimizerState() {
    return state;
  }

  /**
   * Returns what the rule remembered before the last applied step; every step overwrites it.
   *
   * @throws IllegalStateException after {@link #workInPlace}
   */
  public OptimizerState optimizerStateBefore() {
    requireKept();
    return stateBefore;
  }

  private void requireKept() {
    if (placement != null) {
      throw new IllegalStateException("steps that work in place keep nothing of before");
    }
  }

  /** Returns the gradients of the last step themselves: every step overwrites them. */
  public Weights gradients() {
    return gradients;
  }

  /** Returns the update rule with its present learning rate. */
  public Optimizer optimizer() {
    return optimizer;
  }

  /** Changes the learning rate from the next step on; what the rule remembers stays. */
  public void setLearningRate(double learningRate) {
    optimizer = optimizer.withLearningRate(learningRate);
    kept = NONE;
  }

  /**
   * Leaves some weights alone from the next step on: the update does not move them, and what the
   * rule remembers of them stands still. The gradient is what it would be; all others follow it.
   *
   * @param indices places in the flat order; not copied, not to be changed
   */
  public void setFrozen(int[] indices) {
    frozen = indices;
    kept = NONE;
  }

  /** Returns the weights that the next step leaves alone; not a copy, not to be changed. */
  public int[] frozen() {
    return frozen;
  }

  /** Returns whether the run has diverged. */
  public boolean diverged() {
    return diverged;
  }

  /** Returns all that is needed to run on from here with the same bits. */
  public TrainerState capture() {
    return new TrainerState(
        weights, gradients, optimizer, state, steps(), batchLoss, batchAccuracy(), diverged);
  }

  /** Goes back, or forward, to a captured state. */
  public void restore(TrainerState captured) {
    captured.restoreInto(weights, gradients, state);
    kept = NONE;
    optimizer = captured.optimizer();
    batchLoss = captured.batchLoss();
    restoredAccuracy = captured.batchAccuracy();
    stepped = false;
    diverged = captured.diverged();
  }
}
