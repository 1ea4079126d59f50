package downhill.engine.optimizer;

import java.util.Arrays;

/** What an optimizer remembers between steps: the step count and some numbers for each weight. */
public final class OptimizerState {
  private final double[][] slots;
  private long step;

  private OptimizerState(double[][] slots, long step) {
    this.slots = slots;
    this.step = step;
  }

  /**
   * Returns what the optimizer remembers before its first step.
   *
   * @param parameters how many weights there are
   */
  public static OptimizerState initial(Optimizer optimizer, int parameters) {
    double[][] slots = new double[optimizer.slots()][parameters];
    for (double[] slot : slots) {
      Arrays.fill(slot, optimizer.initialSlotValue());
    }
    return new OptimizerState(slots, 0);
  }

  /** Returns t, the number of the step under way, or of the last one between steps. */
  public long step() {
    return step;
  }

  /** Counts one step more. */
  public void advance() {
    step++;
  }

  /** Counts one step more than another state does. */
  public void advanceFrom(OptimizerState other) {
    step = other.step + 1;
  }

  /** Returns one remembered number for each weight, not a copy. */
  public double[] slot(int slot) {
    return slots[slot];
  }

  /** Returns how many arrays of remembered numbers there are. */
  public int slotCount() {
    return slots.length;
  }

  /** Returns what is remembered for one weight alone, as a state of its own. */
  public OptimizerState ofWeight(int index) {
    double[][] numbers = new double[slots.length][];
    for (int i = 0; i < slots.length; i++) {
      numbers[i] = new double[] {slots[i][index]};
    }
    return new OptimizerState(numbers, step);
  }

  /** Takes what is remembered for one weight from another state of the same shape. */
  public void takeWeight(int index, OptimizerState other) {
    for (int i = 0; i < slots.length; i++) {
      slots[i][index] = other.slots[i][index];
    }
  }

  /** Returns a state of its own with the same numbers. */
  public OptimizerState copy() {
    double[][] copies = new double[slots.length][];
    for (int i = 0; i < slots.length; i++) {
      copies[i] = slots[i].clone();
    }
    return new OptimizerState(copies, step);
  }

  /** Exchanges all numbers and the step with another state of the same shape; copies nothing. */
  public void swapWith(OptimizerState other) {
    for (int i = 0; i < slots.length; i++) {
      double[] mine = slots[i];
      slots[i] = other.slots[i];
      other.slots[i] = mine;
    }
    long myStep = step;
    step = other.step;
    other.step = myStep;
  }

  /** Takes over the numbers of another state of the same shape. */
  public void copyFrom(OptimizerState other) {
    for (int i = 0; i < slots.length; i++) {
      System.arraycopy(other.slots[i], 0, slots[i], 0, slots[i].length);
    }
    step = other.step;
  }
}
