package downhill.app.launch;

import downhill.app.shell.Labs;
import downhill.lab.session.SessionState;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/**
 * Makes the labs that are not open yet, one at a time, while nobody does anything and nothing runs,
 * so that the first visit to them need not wait for it.
 */
final class IdleLabs {
  private final Labs labs;
  private final Supplier<SessionState> session;
  private final PauseTransition quiet;
  private final EventHandler<InputEvent> busy;

  private IdleLabs(Labs labs, Supplier<SessionState> session, Duration wait) {
    this.labs = labs;
    this.session = session;
    this.quiet = new PauseTransition(wait);
    this.busy = event -> quiet.playFromStart();
  }

  /** Begins to watch {@code scene}; a lab is made whenever {@code wait} has passed quietly. */
  static void watch(Scene scene, Labs labs, Supplier<SessionState> session, Duration wait) {
    var idle = new IdleLabs(labs, session, wait);
    scene.addEventFilter(InputEvent.ANY, idle.busy);
    idle.quiet.setOnFinished(event -> idle.next(scene));
    idle.quiet.play();
  }

  private void next(Scene scene) {
    if (scene.getWindow() == null || !scene.getWindow().isShowing()) {
      return;
    }
    if (session.get().activity().isMoving() || labs.prepare()) {
      quiet.playFromStart();
    } else {
      scene.removeEventFilter(InputEvent.ANY, busy);
    }
  }
}
