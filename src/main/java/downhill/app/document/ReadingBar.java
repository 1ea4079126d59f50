package downhill.app.document;

import downhill.app.control.FixedLabel;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Says what is being read or written and how far, with a way to stop; takes no room while nothing
 * is. What is done in a blink is not worth a word.
 */
public final class ReadingBar extends HBox {
  private static final Duration BLINK = Duration.millis(250);

  private final PauseTransition wait = new PauseTransition(BLINK);
  private final LocalWords words;

  private final String key;

  private ReadingBar(
      ReadOnlyObjectProperty<Optional<Reading>> readings, String key, Localization localization) {
    this.words = localization.beside(ReadingBar.class);
    this.key = key;
    Style.MESSAGE_BAR.on(this);
    setAlignment(Pos.CENTER_LEFT);
    readings.subscribe(this::show);
  }

  /** A bar that shows what {@code opening} reads. */
  public static ReadingBar of(Opening opening, Localization localization) {
    return new ReadingBar(opening.readingProperty(), "document.reading", localization);
  }

  /** A bar that shows what {@code exporting} writes. */
  public static ReadingBar of(Exporting exporting, Localization localization) {
    return new ReadingBar(exporting.writingProperty(), "document.writing", localization);
  }

  private void show(Optional<Reading> reading) {
    wait.stop();
    setVisible(false);
    setManaged(false);
    getChildren().clear();
    reading.ifPresent(begun -> {
      wait.setOnFinished(event -> fill(begun));
      wait.play();
    });
  }

  private void fill(Reading reading) {
    setVisible(true);
    setManaged(true);
    var word = new Label();
    word.textProperty().bind(words.bound(key, reading.name()));
    word.setMinWidth(0);
    var bar = new ProgressBar();
    bar.progressProperty().bind(reading.progress());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(word.textProperty());
    HBox.setHgrow(bar, Priority.ALWAYS);
    var percent = new FixedLabel();
    percent.reserve("100 %");
    percent
        .textProperty()
        .bind(words.computed(() -> percent(reading.progress().get()), reading.progress()));
    var cancel = new Button();
    cancel.textProperty().bind(words.bound("document.cancel"));
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> reading.cancel());
    getChildren().addAll(word, bar, percent, cancel);
  }

  private static String percent(double progress) {
    return progress < 0 ? "" : (int) (100 * progress) + " %";
  }
}
