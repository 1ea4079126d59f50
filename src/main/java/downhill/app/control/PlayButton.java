package downhill.app.control;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.app.theme.StyleClass;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;

/** Plays or pauses what runs; after the planned epochs it offers as many again. */
public final class PlayButton extends Button {
  private enum Offer {
    PLAY,
    PAUSE,
    MORE
  }

  private final ObjectProperty<Offer> offer = new SimpleObjectProperty<>(Offer.PLAY);
  private final LongProperty epochs = new SimpleLongProperty(1);

  /**
   * The keys of what the button says; the last two are told how many epochs more.
   *
   * @param more on the button
   * @param moreSentence in the tooltip
   */
  public record Keys(String play, String pause, String more, String moreSentence) {}

  /** A button that does {@code action} and says what that is. */
  public PlayButton(StyleClass style, Runnable action, LocalWords words, Keys keys) {
    Style.PRIMARY.on(style.on(this));
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> action.run());
    var sentence =
        words.computed(
            () ->
                switch (offer.get()) {
                  case PLAY -> words.text(keys.play);
                  case PAUSE -> words.text(keys.pause);
                  case MORE -> words.text(keys.moreSentence, epochs.get());
                },
            offer,
            epochs);
    accessibleTextProperty().bind(sentence);
    setTooltip(Buttons.tooltip(sentence));
    textProperty()
        .bind(
            words.computed(
                () -> offer.get() == Offer.MORE ? words.text(keys.more, epochs.get()) : "",
                offer,
                epochs));
    offer.subscribe(now -> setGraphic((now == Offer.PAUSE ? Icon.PAUSE : Icon.PLAY).node()));
  }

  /**
   * Shows what a press does now.
   *
   * @param more how many epochs it offers where all have run
   */
  public void show(boolean running, boolean finished, long more) {
    epochs.set(more);
    offer.set(running ? Offer.PAUSE : finished ? Offer.MORE : Offer.PLAY);
  }
}
