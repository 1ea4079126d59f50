package downhill.app.document;

import javafx.beans.property.ReadOnlyDoubleProperty;

/**
 * A file that is being read or written.
 *
 * @param name what it is called
 * @param progress from 0 to 1; -1 while unknown
 * @param stop ends it
 */
public record Reading(String name, ReadOnlyDoubleProperty progress, Runnable stop) {
  /** Ends it; the document, or the file there was, stays as it was. */
  public void cancel() {
    stop.run();
  }
}
