package downhill.app.time;

import downhill.app.i18n.Localization;
import downhill.app.message.FailureBar;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import javafx.scene.layout.Region;

/** Says above the time bar that the run stopped unexpectedly, at which step, and what to do. */
public final class FailureNotice implements View {
  private final FailureBar bar;

  /** A notice whose button lets {@code transport} try again. */
  public FailureNotice(Transport transport, Localization localization) {
    bar =
        new FailureBar(
            localization,
            localization.beside(FailureNotice.class),
            new FailureBar.Keys("time.failed", "time.failed.memory", "time.retry"),
            transport::playOrPause);
  }

  /** The bar; it takes no room while there is nothing to say. */
  public Region view() {
    return bar.view();
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    bar.show(state.failure());
  }
}
