package downhill.app.keras;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.KerasStyle;
import downhill.app.theme.Style;
import downhill.scenario.keras.KerasReading;
import downhill.scenario.keras.Slip;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where code is pasted. What is wrong with it is listed with its place while it is typed; a click
 * marks the place, a button puts it right.
 */
final class PastePane extends VBox {
  private final CodeEditing editing;
  private final LocalWords words;
  private final BooleanProperty pasting;
  private final TextArea area = KerasStyle.PASTE_AREA.on(new TextArea());
  private final VBox slips = KerasStyle.SLIPS.on(new VBox());
  private final Label verdict = Style.CAPTION.on(new Label());
  private final Button use;
  private final Button repairAll;
  private Optional<KerasReading> reading = Optional.empty();

  PastePane(CodeEditing editing, BooleanProperty pasting, LocalWords words) {
    this.editing = editing;
    this.pasting = pasting;
    this.words = words;
    KerasStyle.PASTE.on(this);
    setMinSize(0, 0);
    area.promptTextProperty().bind(words.bound("keras.paste.prompt"));
    area.accessibleTextProperty().bind(words.bound("keras.paste.prompt"));
    area.setMinHeight(0);
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            pasting.set(false);
            event.consume();
          }
        });
    use = Style.PRIMARY.on(Buttons.of(Icon.CHECK, words.bound("keras.paste.use"), this::use));
    repairAll = Buttons.of(Icon.UNDO, words.bound("keras.paste.repairAll"), () -> repair(reading));
    repairAll.setGraphic(null);
    var close = Buttons.of(Icon.CLOSE, words.bound("keras.paste.close"), () -> pasting.set(false));
    var list = KerasStyle.CODE_PANE.on(new ScrollPane(slips));
    list.setFitToWidth(true);
    list.setMinHeight(0);
    list.managedProperty().bind(list.visibleProperty());
    list.visibleProperty().bind(Bindings.isNotEmpty(slips.getChildren()));
    verdict.setWrapText(true);
    verdict.setMinWidth(0);
    HBox.setHgrow(verdict, Priority.ALWAYS);
    verdict.setMaxWidth(Double.MAX_VALUE);
    VBox.setVgrow(area, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.SOMETIMES);
    var acts = KerasStyle.CODE_NOTE.on(new HBox(verdict, repairAll, use, close));
    acts.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(area, list, acts);
    pasting.subscribe(open -> {
      if (open) {
        area.requestFocus();
      }
    });
    area.textProperty().subscribe(this::read);
  }

  /** Puts code into the field. */
  void paste(String code) {
    area.setText(code);
    area.positionCaret(0);
  }

  private void read(String code) {
    reading = code.isBlank() ? Optional.empty() : editing.read(code);
    List<Slip> found = reading.map(KerasReading::slips).orElse(List.of());
    slips.getChildren().setAll(found.stream().map(this::row).toList());
    boolean usable = reading.flatMap(KerasReading::scenario).isPresent();
    use.setDisable(!usable);
    boolean repairable = reading.filter(each -> !each.repaired().equals(code)).isPresent();
    repairAll.setVisible(repairable);
    repairAll.setManaged(repairable);
    String key =
        code.isBlank()
            ? "keras.paste.hint"
            : found.isEmpty() ? "keras.paste.clean" : "keras.paste.found";
    verdict.textProperty().bind(words.bound(key, found.size()));
  }

  private HBox row(Slip slip) {
    var sentence = KerasStyle.SLIP.on(new Hyperlink());
    sentence.textProperty().bind(words.computed(() -> slip.sentence(words.language())));
    sentence.setWrapText(true);
    sentence.setMinWidth(0);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setOnAction(event -> {
      sentence.setVisited(false);
      area.requestFocus();
      area.selectRange(slip.from(), slip.from() + slip.length());
    });
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var icon = (slip.effect() == Slip.Effect.BLOCKING ? Icon.WARNING : Icon.NOTE).node();
    var row = KerasStyle.CODE_NOTE.on(new HBox(icon, sentence));
    row.setAlignment(Pos.CENTER_LEFT);
    if (!slip.repair().isEmpty()) {
      var repair = Style.SMALL.on(new Button());
      repair.textProperty().bind(words.bound("keras.paste.repair"));
      repair.setMinWidth(Region.USE_PREF_SIZE);
      repair.setOnAction(event -> paste(slip.repaired(area.getText())));
      row.getChildren().add(repair);
    }
    return row;
  }

  private void repair(Optional<KerasReading> of) {
    of.ifPresent(each -> paste(each.repaired()));
  }

  private void use() {
    reading.ifPresent(each -> {
      if (editing.use(each)) {
        pasting.set(false);
      }
    });
  }
}
