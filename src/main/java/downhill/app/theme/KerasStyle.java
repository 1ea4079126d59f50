package downhill.app.theme;

/** The style classes of the Keras drawer. */
public enum KerasStyle implements StyleClass {
  /** The folded Keras drawer. */
  KERAS_BAR,
  /** What folds and unfolds it. */
  KERAS_TOGGLE,
  /** The batches done of all. */
  KERAS_COUNT,
  /** How far the epoch is. */
  KERAS_PROGRESS,
  /** The part of it that is done. */
  KERAS_PROGRESS_DONE,
  /** The unfolded Keras drawer. */
  KERAS_BODY,
  /** Its upper edge, which is dragged. */
  DRAWER_HANDLE,
  /** What shows that it can be. */
  DRAWER_GRIP,
  /** The code and what stands beside it. */
  KERAS_COLUMNS,
  /** What scrolls code. */
  CODE_PANE,
  /** The lines of the code. */
  CODE,
  /** A line of the code. */
  CODE_LINE,
  /** A piece of such a line. */
  TOKEN,
  /** A piece that can be changed. */
  TOKEN_VALUE,
  /** Where an argument can be added to a call. */
  TOKEN_ROOM,
  /** What takes an argument away again. */
  TOKEN_REMOVE,
  /** What Keras says of the layers. */
  SUMMARY,
  /** The table of it. */
  SUMMARY_TABLE,
  /** The title of a column there. */
  SUMMARY_HEAD,
  /** A cell there. */
  SUMMARY_CELL,
  /** What is printed while a network learns. */
  OUTPUT,
  /** The batches done of all, in a printed line. */
  OUTPUT_COUNT,
  OUTPUT_FIGURES,
  /** The part of a printed bar that is done. */
  OUTPUT_DONE,
  /** The part that is left. */
  OUTPUT_LEFT,
  /** Where a value of the code is typed. */
  TOKEN_FIELD,
  /** Where code is pasted, with what is wrong with it. */
  PASTE,
  /** The field for it. */
  PASTE_AREA,
  /** What is wrong with it. */
  SLIPS,
  /** One of these things. */
  SLIP,
  /** A page beside the code. */
  KERAS_PAGE,
  /** How much is printed. */
  VERBOSE,
  /** What is said of a change of the code. */
  CODE_NOTE
}
