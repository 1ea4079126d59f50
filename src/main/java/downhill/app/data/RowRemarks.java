package downhill.app.data;

import downhill.app.control.TypedLine;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Sentence;
import downhill.app.theme.Style;
import downhill.scenario.Problem;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What is said below the table of rows: why something cannot be done, and what is still to be
 * typed. It takes no room while there is nothing to say.
 */
final class RowRemarks extends VBox {
  private final LocalWords words;
  private final ObjectProperty<Optional<Said>> said = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Gap>> missing =
      new SimpleObjectProperty<>(Optional.empty());

  /** A sentence about a cell, or about all of the table. */
  private record Said(Optional<String> place, Problem problem) {}

  /** An empty cell of a sample that others of are filled in. */
  record Gap(String sample, String column) {}

  /** Says nothing yet. */
  RowRemarks(LocalWords words) {
    this.words = words;
    var gap = Style.CAPTION.on(new Label());
    gap.setWrapText(true);
    gap.setMinHeight(USE_PREF_SIZE);
    gap.textProperty().bind(words.computed(this::missing, missing));
    gap.visibleProperty().bind(missing.map(Optional::isPresent));
    gap.managedProperty().bind(gap.visibleProperty());
    getChildren().addAll(TypedLine.refusal(words.computed(this::sentence, said)), gap);
  }

  /** Says why something about all of the table cannot be. */
  void refuse(Problem problem) {
    said.set(Optional.of(new Said(Optional.empty(), problem)));
  }

  /** Says why something cannot be, by its key. */
  void refuse(String key) {
    refuse(new Problem("", 0, 0, "", key, List.of()));
  }

  /** Says why something cannot be at a place. */
  void refuse(String place, Problem problem) {
    said.set(Optional.of(new Said(Optional.of(place), problem)));
  }

  /** Takes back what was refused. */
  void clear() {
    said.set(Optional.empty());
  }

  /** Changes with what is refused. */
  ObservableValue<?> refusedProperty() {
    return said;
  }

  /** Says what is still to be typed before a sample counts. */
  void miss(Optional<Gap> gap) {
    missing.set(gap);
  }

  private String sentence() {
    return said.get()
        .map(now -> {
          String what = now.problem().what(words.language());
          return Sentence.of(now.place().map(place -> place + ": " + what).orElse(what));
        })
        .orElse("");
  }

  private String missing() {
    return missing
        .get()
        .map(gap -> words.text("data.rows.missing", gap.sample(), gap.column()))
        .orElse("");
  }
}
