package downhill.app.document;

import javafx.beans.property.ReadOnlyDoubleProperty;

/**
 * A document that is being read.
 *
 * @param name what it is called
 * @param progress from 0 to 1; -1 while unknown
 * @param stop ends the reading
 */
public record Reading(String name, ReadOnlyDoubleProperty progress, Runnable stop) {
  /** Ends the reading; the document stays as it was. */
  public void cancel() {
    stop.run();
  }
}
