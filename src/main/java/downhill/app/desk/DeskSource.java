package downhill.app.desk;

/** Where the numbers of the desk come from. */
public sealed interface DeskSource {
  /** Somebody gave them: typed, dragged or read from a file. */
  record ByHand() implements DeskSource {}

  /**
   * A sample of the running session; the desk follows it.
   *
   * @param row its place in the data, from 0
   * @param step whose weights gave the scores
   */
  record Session(int row, long step) implements DeskSource {}
}
