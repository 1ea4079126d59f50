package downhill.app.time;

import downhill.app.i18n.Localization;
import downhill.app.message.Message;
import downhill.app.message.MessageBar;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.lab.session.Failure;
import downhill.lab.session.SessionState;
import downhill.words.Words;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** Says above the time bar that the run stopped unexpectedly, at which step, and what to do. */
public final class FailureNotice implements View {
  private final ObjectProperty<Optional<Message>> message =
      new SimpleObjectProperty<>(Optional.empty());
  private final MessageBar bar;
  private final Transport transport;
  private Optional<Failure> said = Optional.empty();

  /** A notice whose button lets {@code transport} try again. */
  public FailureNotice(Transport transport, Localization localization) {
    this.transport = transport;
    this.bar = new MessageBar(message, localization);
  }

  /** The bar; it takes no room while there is nothing to say. */
  public Region view() {
    return bar;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    if (!state.failure().equals(said)) {
      said = state.failure();
      message.set(said.map(this::sentence));
    }
  }

  private Message sentence(Failure failure) {
    boolean memory = failure.cause() instanceof OutOfMemoryError;
    String kind = failure.cause().getClass().getSimpleName();
    return new Message(
        true,
        language ->
            memory
                ? new Words(TimeBar.class, language).text("time.failed.memory", failure.step())
                : new Words(TimeBar.class, language).text("time.failed", failure.step(), kind),
        Optional.of(
            new Message.Action(
                language -> new Words(TimeBar.class, language).text("time.retry"),
                transport::playOrPause)));
  }
}
