package downhill.app.theme;

/** The style classes of the Compare lab. */
public enum CompareStyle implements StyleClass {
  /** The cards of the Compare lab. */
  COMPARE_LAB,
  /** What stands above the pictures of a comparison. */
  COMPARE_TOP,
  /** What moves a comparison through time. */
  COMPARE_HEADER,
  /** The title of a column that sorts a table. */
  SORT_HEAD,
  /** What scrolls the optimizers' numbers. */
  OPTIMIZER_SCROLL,
  /** The optimizers' arithmetic, run by run. */
  OPTIMIZER_CARDS,
  /** Plays a comparison. */
  COMPARE_PLAY,
  /** The loss at which a run counts as converged. */
  TARGET_LOSS,
  /** The table of runs. */
  RUN_TABLE,
  /** The card of a number of a run. */
  RUN_PAGE,
  /** The name of a run. */
  RUN_NAME,
  /** A word in a table. */
  CELL_WORD,
  /** Where a run is changed. */
  RUN_EDITOR,
  /** What update rules make of a weight, with its explanation. */
  OPTIMIZER_BODY,
  /** The table of it. */
  OPTIMIZER_TABLE
}
