package downhill.lab.timeline;

/** What a hand has changed of a run: what undo takes back, and redo makes again. */
public sealed interface HandChange {

  /**
   * A weight was set.
   *
   * @param index its place in the flat order
   */
  record Weight(int index) implements HandChange {}

  /**
   * A weight was frozen, or let go again.
   *
   * @param index its place in the flat order
   * @param frozen which of the two
   */
  record Freeze(int index, boolean frozen) implements HandChange {}

  /** Another learning rate was taken. */
  record LearningRate() implements HandChange {}
}
