package downhill.app.time;

import downhill.app.i18n.Localization;
import downhill.app.message.Message;
import downhill.app.message.MessageBar;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.lab.session.Activity;
import downhill.lab.session.Divergence;
import downhill.lab.session.SessionState;
import downhill.lab.verdict.Moment;
import downhill.lab.verdict.Rise;
import downhill.lab.verdict.VerdictWorker;
import downhill.words.Words;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** Says above the time bar that the run diverged, at which step, and leads back to before. */
public final class DivergenceNotice implements View {
  private final ObjectProperty<Optional<Message>> message =
      new SimpleObjectProperty<>(Optional.empty());
  private final MessageBar bar;
  private final Transport transport;
  private Optional<Divergence> said = Optional.empty();

  /** A notice whose button moves the session by {@code transport}. */
  public DivergenceNotice(Transport transport, Localization localization) {
    this.transport = transport;
    this.bar = new MessageBar(message, localization);
  }

  /** The bar; it takes no room while there is nothing to say. */
  public Region view() {
    return bar;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    Optional<Divergence> now =
        state.activity() == Activity.DIVERGED ? state.divergence() : Optional.empty();
    if (!now.equals(said)) {
      said = now;
      var losses = state.curves().batchLoss();
      long before = Rise.before(losses, losses.steps());
      long overflow = VerdictWorker.overflow(Moment.of(state));
      message.set(now.map(divergence -> sentence(divergence, before, overflow)));
    }
  }

  private Message sentence(Divergence divergence, long before, long overflow) {
    String key =
        switch (divergence.cause()) {
          case LOSS -> "time.diverged.loss";
          case GRADIENT -> "time.diverged.gradient";
          case WEIGHT -> "time.diverged.weight";
        };
    return new Message(
        true,
        language -> new Words(TimeBar.class, language).text(key, divergence.step(), overflow),
        Optional.of(
            new Message.Action(
                language -> new Words(TimeBar.class, language).text("time.toBefore", before),
                () -> transport.seek(before))));
  }
}
