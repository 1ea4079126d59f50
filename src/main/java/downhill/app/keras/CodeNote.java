package downhill.app.keras;

import downhill.app.control.TypedLine;
import downhill.app.keras.CodeEditing.Said;
import downhill.app.theme.KerasStyle;
import downhill.app.theme.Style;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is said of a change below the code; takes no room while nothing is. */
final class CodeNote extends HBox {
  private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");
  private final Label note = Style.CAPTION.on(new Label());
  private final Button offer = Style.SMALL.on(new Button());

  CodeNote(CodeEditing editing) {
    KerasStyle.CODE_NOTE.on(this);
    Label refused = TypedLine.refusal(refusal);
    HBox.setHgrow(refused, Priority.SOMETIMES);
    refused.setMinWidth(0);
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.managedProperty().bind(note.visibleProperty());
    offer.setMinWidth(Region.USE_PREF_SIZE);
    offer.managedProperty().bind(offer.visibleProperty());
    getChildren().addAll(refused, note, offer);
    setMinHeight(Region.USE_PREF_SIZE);
    editing.saidProperty().subscribe(this::say);
    managedProperty().bind(visibleProperty());
  }

  private void say(Said said) {
    setVisible(!said.sentence().isEmpty());
    refusal.set(said.refused() ? said.sentence() : "");
    note.setVisible(!said.refused());
    note.setText(said.refused() ? "" : said.sentence());
    offer.setVisible(said.offer().isPresent());
    said.offer()
        .ifPresent(each -> {
          offer.setText(each.word());
          offer.setOnAction(event -> each.run().run());
        });
  }
}
