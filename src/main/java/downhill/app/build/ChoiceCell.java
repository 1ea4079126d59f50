package downhill.app.build;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.BuildStyle;
import downhill.app.theme.Style;
import downhill.scenario.edit.Edit;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A choice in a list, with the reason below it where it cannot be chosen now. */
final class ChoiceCell extends ListCell<String> {
  private final LocalWords words;
  private final Function<String, Optional<Edit.Refused>> tried;
  private final Label name = new Label();
  private final Label reason = Style.CAPTION.on(new Label());
  private final VBox both = new VBox(name, reason);

  /**
   * An empty cell.
   *
   * @param tried says why a choice would be refused
   */
  ChoiceCell(LocalWords words, Function<String, Optional<Edit.Refused>> tried) {
    this.words = words;
    this.tried = tried;
    BuildStyle.CHOICE_CELL.on(this);
    reason.setWrapText(true);
    reason.setMinHeight(Region.USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setDisable(false);
      return;
    }
    Optional<Edit.Refused> refused = tried.apply(item);
    name.setText(item);
    reason.setText(
        refused
            .map(why ->
                why.offer()
                    .map(offer -> Edit.say(offer.words(), words.language()))
                    .orElseGet(() -> Reason.sentence(why.problem(), words.language())))
            .orElse(""));
    reason.setManaged(refused.isPresent());
    reason.setVisible(refused.isPresent());
    setDisable(refused.isPresent() && refused.get().offer().isEmpty());
    setGraphic(both);
  }
}
