package downhill.lab.session;

/** What the session is doing. */
public enum Activity {
  /** Waits for the user. */
  PAUSED,
  /** Takes step after step at the chosen speed. */
  PLAYING,
  /** Is on its way to a step, as fast as it can. */
  SEEKING,
  /** Stands at the end of the planned epochs. */
  FINISHED,
  /** Stands before a step that would not be finite. */
  DIVERGED,
  /** Stands at the last good step, since the next thing to do failed unexpectedly. */
  FAILED;

  /** Returns whether steps follow one another. */
  public boolean isMoving() {
    return this == PLAYING || this == SEEKING;
  }
}
