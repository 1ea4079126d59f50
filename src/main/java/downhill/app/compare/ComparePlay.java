package downhill.app.compare;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.compare.ComparisonState;
import downhill.lab.session.Activity;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;

/** Plays or pauses all runs; when all have ended it offers as many epochs again. */
final class ComparePlay extends Button {
  private enum Offer {
    PLAY,
    PAUSE,
    MORE
  }

  private final ObjectProperty<Offer> offer = new SimpleObjectProperty<>(Offer.PLAY);
  private final LongProperty epochs = new SimpleLongProperty(1);

  ComparePlay(CompareViewModel model, LocalWords words) {
    Style.PRIMARY.on(Style.COMPARE_PLAY.on(this));
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> model.playOrPause());
    var sentence = words.computed(() -> sentence(words), offer, epochs);
    accessibleTextProperty().bind(sentence);
    setTooltip(Buttons.tooltip(sentence));
    textProperty()
        .bind(
            words.computed(
                () -> offer.get() == Offer.MORE ? words.text("compare.more", epochs.get()) : "",
                offer,
                epochs));
    offer.subscribe(now -> setGraphic((now == Offer.PAUSE ? Icon.PAUSE : Icon.PLAY).node()));
  }

  void show(ComparisonState state) {
    epochs.set(CompareViewModel.moreEpochs(state));
    offer.set(offer(state));
    setDisable(state.activity() == Activity.FINISHED && !CompareViewModel.canGoOn(state));
  }

  private static Offer offer(ComparisonState state) {
    if (CompareViewModel.isRunning(state)) {
      return Offer.PAUSE;
    }
    return state.activity() == Activity.FINISHED ? Offer.MORE : Offer.PLAY;
  }

  private String sentence(LocalWords words) {
    return switch (offer.get()) {
      case PLAY -> words.text("compare.play");
      case PAUSE -> words.text("compare.pause");
      case MORE -> words.text("compare.more.sentence", epochs.get());
    };
  }
}
