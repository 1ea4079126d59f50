package downhill.app.message;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.lab.session.Failure;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** Says that something stopped unexpectedly, at which step, and leads on. */
public final class FailureBar {
  private final ObjectProperty<Optional<Message>> message =
      new SimpleObjectProperty<>(Optional.empty());
  private final MessageBar bar;
  private final LocalWords words;
  private final Keys keys;
  private final Runnable retry;
  private Optional<Failure> said = Optional.empty();

  /**
   * The keys of what is said.
   *
   * @param sentence told the last good step and the kind of error
   * @param memory said instead where memory ran out, told the last good step
   * @param retry on the button
   */
  public record Keys(String sentence, String memory, String retry) {}

  /** A notice whose button does {@code retry}. */
  public FailureBar(Localization localization, LocalWords words, Keys keys, Runnable retry) {
    this.bar = new MessageBar(message, localization);
    this.words = words;
    this.keys = keys;
    this.retry = retry;
  }

  /** The bar; it takes no room while there is nothing to say. */
  public Region view() {
    return bar;
  }

  /** Says what has failed, if it was not said before, or that all is well again. */
  public void show(Optional<Failure> failure) {
    if (!failure.equals(said)) {
      said = failure;
      message.set(failure.map(this::sentence));
    }
  }

  private Message sentence(Failure failure) {
    boolean memory = failure.cause() instanceof OutOfMemoryError;
    String kind = failure.cause().getClass().getSimpleName();
    return new Message(
        true,
        language ->
            memory
                ? words.text(keys.memory, failure.step())
                : words.text(keys.sentence, failure.step(), kind),
        Optional.of(new Message.Action(language -> words.text(keys.retry), retry)));
  }
}
