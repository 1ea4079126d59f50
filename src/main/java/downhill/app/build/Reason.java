package downhill.app.build;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Sentence;
import downhill.app.theme.BuildStyle;
import downhill.app.theme.Style;
import downhill.scenario.Problem;
import downhill.scenario.edit.Edit;
import downhill.words.Language;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Why a change is refused, beside the control that was used, with a button for what else it needs.
 * It takes no room while there is nothing to say.
 */
final class Reason extends VBox {
  private final ObjectProperty<Optional<Edit.Refused>> refused =
      new SimpleObjectProperty<>(this, "refused", Optional.empty());

  /**
   * A line that says nothing yet.
   *
   * @param resized hears that it takes more room or less
   */
  Reason(LocalWords words, Builder builder, Runnable resized) {
    BuildStyle.REASON.on(this);
    var sentence = Style.FIELD_ERROR.on(new Label());
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence
        .textProperty()
        .bind(
            words.computed(
                () ->
                    refused.get().map(why -> sentence(why.problem(), words.language())).orElse(""),
                refused));
    var repair = new Button();
    Style.SMALL.on(repair);
    repair.setMnemonicParsing(false);
    repair.setWrapText(true);
    repair
        .textProperty()
        .bind(
            words.computed(
                () ->
                    refused
                        .get()
                        .flatMap(Edit.Refused::offer)
                        .map(offer -> Edit.say(offer.words(), words.language()))
                        .orElse(""),
                refused));
    repair.setOnAction(event -> {
      Optional<Edit.Offer> offer = refused.get().flatMap(Edit.Refused::offer);
      clear();
      offer.ifPresent(builder::make);
    });
    getChildren().addAll(sentence, repair);
    repair.visibleProperty().bind(repair.textProperty().isNotEmpty());
    repair.managedProperty().bind(repair.visibleProperty());
    visibleProperty().bind(refused.map(Optional::isPresent));
    managedProperty().bind(visibleProperty());
    refused.subscribe((before, now) -> resized.run());
  }

  /** Says why; what is said first in English begins with a capital. */
  static String sentence(Problem problem, Language language) {
    String what = problem.what(language);
    return Sentence.of(what);
  }

  /** Shows why not. */
  void show(Edit.Refused why) {
    refused.set(Optional.of(why));
  }

  /** Says nothing more. */
  void clear() {
    refused.set(Optional.empty());
  }
}
