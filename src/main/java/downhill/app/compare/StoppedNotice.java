package downhill.app.compare;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.message.Message;
import downhill.app.message.MessageBar;
import downhill.lab.compare.CompareIntent;
import downhill.lab.session.Failure;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** Says that the runs stopped unexpectedly, at which step, and leads on. */
final class StoppedNotice {
  private final ObjectProperty<Optional<Message>> message =
      new SimpleObjectProperty<>(Optional.empty());
  private final MessageBar bar;
  private final CompareViewModel model;
  private final LocalWords words;
  private Optional<Failure> said = Optional.empty();

  StoppedNotice(CompareViewModel model, Localization localization) {
    this.model = model;
    this.words = localization.beside(StoppedNotice.class);
    this.bar = new MessageBar(message, localization);
  }

  Region view() {
    return bar;
  }

  /** Looks whether something has failed since the last frame, or goes well again. */
  void frame() {
    Optional<Failure> now = model.failure();
    if (!now.equals(said)) {
      said = now;
      message.set(now.map(this::sentence));
    }
  }

  private Message sentence(Failure failure) {
    boolean memory = failure.cause() instanceof OutOfMemoryError;
    String kind = failure.cause().getClass().getSimpleName();
    return new Message(
        true,
        language ->
            memory
                ? words.text("compare.failed.memory", failure.step())
                : words.text("compare.failed", failure.step(), kind),
        Optional.of(
            new Message.Action(
                language -> words.text("compare.retry"),
                () -> model.send(new CompareIntent.Play()))));
  }
}
