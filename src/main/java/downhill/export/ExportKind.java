package downhill.export;

/** What can be written of a run. */
public enum ExportKind {
  /** A Keras program. */
  KERAS_SCRIPT(".py"),
  /** The same as a Jupyter notebook. */
  KERAS_NOTEBOOK(".ipynb"),
  /** A PyTorch program with Keras' numbers. */
  PYTORCH_SCRIPT(".py"),
  /** The same as a Jupyter notebook. */
  PYTORCH_NOTEBOOK(".ipynb"),
  /** The rows, raw, as CSV. */
  DATA(".csv"),
  /** The weights as they stand, as CSV. */
  WEIGHTS(".csv"),
  /** The figures of each epoch, as CSV. */
  HISTORY(".csv");

  private final String ending;

  ExportKind(String ending) {
    this.ending = ending;
  }

  /** Returns how such a file's name ends. */
  public String ending() {
    return ending;
  }

  /** Returns whether the file holds code, with all rows and weights inside. */
  public boolean isCode() {
    return !ending.equals(".csv");
  }
}
