package downhill.app.data;

import downhill.data.Dataset;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.scenario.edit.Edit;

/** What the card does with the document: it is changed, and every change can be taken back. */
public interface DataChanges {
  /** Returns the document as it is being trained. */
  Scenario current();

  /** Returns the rows of the document as it is being trained. */
  Dataset rows();

  /** Changes the document: one change to take back. */
  void revise(Scenario changed);

  /** Changes the document: one change to take back; says what changed along with it. */
  void revise(Edit.Changed change);

  /** Changes the document in the course of a gesture; changes of one gesture are one. */
  void revise(Scenario changed, String gesture);

  /** Whether a change is on its way. */
  boolean busy();

  /** Returns the text on the clipboard; an empty one where there is none. */
  String clipboard();

  /** Puts a text on the clipboard. */
  void copy(String text);

  /** Says why something cannot be done, where there is no line of its own for it. */
  void refuse(Problem problem);

  /** Looks at the table on the clipboard. */
  void paste();

  /** Asks where to write the rows in use, and writes them. */
  void download();
}
