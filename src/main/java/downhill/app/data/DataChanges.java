package downhill.app.data;

import downhill.scenario.Scenario;

/** What the card does with the document: it is changed, and every change can be taken back. */
public interface DataChanges {
  /** Returns the document as it is being trained. */
  Scenario current();

  /** Changes the document: one change to take back. */
  void revise(Scenario changed);

  /** Changes the document in the course of a gesture; changes of one gesture are one. */
  void revise(Scenario changed, String gesture);

  /** Whether a change is on its way. */
  boolean busy();

  /** Looks at the table on the clipboard. */
  void paste();
}
