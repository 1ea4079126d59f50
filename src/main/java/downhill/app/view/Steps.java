package downhill.app.view;

import downhill.lab.session.StepUnit;

/** What the keys for time move: the session, or in a lab with runs of its own those. */
public interface Steps {
  /** Plays, or pauses what plays; at the end it plans as many epochs again and plays them. */
  void playOrPause();

  /** One {@code unit} on. */
  void stepForward(StepUnit unit);

  /** One {@code unit} back. */
  void stepBack(StepUnit unit);

  /** Back to step 0. */
  void rewind();

  /** To the end of what has been run. */
  void toLatest();
}
