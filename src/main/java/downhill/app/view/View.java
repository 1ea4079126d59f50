package downhill.app.view;

import downhill.lab.session.SessionState;

/** Something on the screen that shows the session. */
@FunctionalInterface
public interface View {
  /**
   * Shows this moment. Called on the JavaFX thread, at most once a frame, and only when one of the
   * two has changed since the last call.
   */
  void show(SessionState state, ViewSettings settings);

  /** Ends what goes on by itself here; the window closes. */
  default void close() {}
}
