package downhill.app.time;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;

/** Plays or pauses; after the planned epochs it offers as many again. */
final class PlayButton extends Button {
  private enum Offer {
    PLAY,
    PAUSE,
    MORE
  }

  private final ObjectProperty<Offer> offer = new SimpleObjectProperty<>(Offer.PLAY);
  private final LongProperty epochs = new SimpleLongProperty(1);

  PlayButton(Transport transport, LocalWords words) {
    Style.PRIMARY.on(Style.PLAY.on(this));
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> transport.playOrPause());
    var sentence = words.computed(() -> sentence(words), offer, epochs);
    accessibleTextProperty().bind(sentence);
    setTooltip(Buttons.tooltip(sentence));
    textProperty()
        .bind(
            words.computed(
                () -> offer.get() == Offer.MORE ? words.text("time.more", epochs.get()) : "",
                offer,
                epochs));
    offer.subscribe(now -> setGraphic((now == Offer.PAUSE ? Icon.PAUSE : Icon.PLAY).node()));
  }

  void show(SessionState state) {
    epochs.set(Transport.moreEpochs(state));
    offer.set(offer(state));
    setDisable(state.activity() == Activity.DIVERGED);
  }

  private static Offer offer(SessionState state) {
    if (Transport.isRunning(state)) {
      return Offer.PAUSE;
    }
    return state.activity() == Activity.FINISHED ? Offer.MORE : Offer.PLAY;
  }

  private String sentence(LocalWords words) {
    return switch (offer.get()) {
      case PLAY -> words.text("time.play");
      case PAUSE -> words.text("time.pause");
      case MORE -> words.text("time.more.sentence", epochs.get());
    };
  }
}
