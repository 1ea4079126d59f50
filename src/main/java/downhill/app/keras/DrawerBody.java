package downhill.app.keras;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.keras.KerasViewModel.Page;
import downhill.app.page.ViewLinks;
import downhill.app.theme.KerasStyle;
import downhill.app.theme.Style;
import downhill.app.view.Viewing;
import downhill.lab.fit.FitLines;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The unfolded drawer: the code at the left, and beside it what belongs to it. */
final class DrawerBody extends VBox {
  private final KerasViewModel model;
  private final LocalWords words;
  private final CodePane code;
  private final BooleanProperty pasting = new SimpleBooleanProperty(this, "pasting");
  private final PastePane pastePane;
  private final OutputPane output;
  private final SummaryPane summary;
  private final PagePane losses;
  private final PagePane batches;

  DrawerBody(
      KerasViewModel model,
      Viewing viewing,
      CodeEditing editing,
      LocalWords words,
      DrawerHandle handle,
      Runnable showBatches,
      LongConsumer askLoss) {
    this.model = model;
    this.words = words;
    KerasStyle.KERAS_BODY.on(this);
    setMinSize(0, 0);
    var editor = new TokenEditor(editing, words, model.verboseProperty()::set);
    code = new CodePane(viewing, editor, new ArgumentEditor(editing, words, editor));
    pastePane = new PastePane(editing, pasting, words);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    output = new OutputPane(showBatches, askLoss);
    output.accessibleTextProperty().bind(words.bound("keras.output"));
    summary = new SummaryPane(viewing);
    var links = new ViewLinks(viewing);
    losses = new PagePane(links, words);
    batches = new PagePane(links, words);
    var grid = KerasStyle.KERAS_COLUMNS.on(new GridPane());
    grid.setMinSize(0, 0);
    grid.getColumnConstraints().addAll(column(46), column(54));
    var row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    row.setMinHeight(0);
    grid.getRowConstraints().add(row);
    grid.addRow(0, codeColumn(editing), besideColumn());
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(handle, grid);
  }

  private static ColumnConstraints column(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setMinWidth(0);
    return column;
  }

  private Region codeColumn(CodeEditing editing) {
    var title = Style.CARD_TITLE.on(new Label());
    title.textProperty().bind(words.bound("keras.code"));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var paste =
        Style.SMALL.on(Buttons.of(Icon.COPY, words.bound("keras.paste"), this::pasteClipboard));
    paste.visibleProperty().bind(pasting.not());
    var stack = new StackPane(code, pastePane);
    stack.setMinSize(0, 0);
    code.visibleProperty().bind(pasting.not());
    pastePane.visibleProperty().bind(pasting);
    var head = Style.PANEL_HEAD.on(new HBox(title, space, paste));
    var column = new VBox(head, stack, new CodeNote(editing));
    VBox.setVgrow(stack, Priority.ALWAYS);
    column.setMinSize(0, 0);
    return column;
  }

  /** Opens the field for code with what was copied elsewhere. */
  private void pasteClipboard() {
    String copied = Clipboard.getSystemClipboard().getString();
    if (copied != null && !copied.isBlank()) {
      pastePane.paste(copied);
    }
    pasting.set(true);
  }

  private void onKey(KeyEvent event) {
    boolean paste = event.isShortcutDown() && event.getCode() == KeyCode.V;
    if (paste && !(event.getTarget() instanceof TextInputControl)) {
      pasteClipboard();
      event.consume();
    }
  }

  private Region besideColumn() {
    var pages = new Segmented<>(model.pageProperty());
    pages.add(Page.OUTPUT, words.bound("keras.output"));
    pages.add(Page.SUMMARY, new SimpleStringProperty("model.summary()"));
    pages.add(Page.LOSSES, words.bound("keras.losses"));
    pages.add(Page.BATCHES, words.bound("keras.batches"));
    var stack = new StackPane(output, summary, losses, batches);
    stack.setMinSize(0, 0);
    for (Page page : Page.values()) {
      pane(page).visibleProperty().bind(model.pageProperty().isEqualTo(page));
    }
    var column = new VBox(Style.PANEL_HEAD.on(new HBox(pages)), stack);
    VBox.setVgrow(stack, Priority.ALWAYS);
    column.setMinSize(0, 0);
    return column;
  }

  private Region pane(Page page) {
    return switch (page) {
      case OUTPUT -> output;
      case SUMMARY -> summary;
      case LOSSES -> losses;
      case BATCHES -> batches;
    };
  }

  /** Shows what the model has. */
  void show() {
    model.code().ifPresent(code::show);
    switch (model.pageProperty().get()) {
      case OUTPUT -> model.lines().ifPresent(lines -> output.show(lines, remark(lines)));
      case SUMMARY -> model.summary().ifPresent(summary::show);
      case LOSSES -> model.losses(words).ifPresent(losses::show);
      case BATCHES -> model.batches(words).ifPresent(batches::show);
    }
  }

  private String remark(FitLines lines) {
    if (lines.verbose() == 0) {
      return words.text("keras.silent");
    }
    if (lines.batch() == 0) {
      return words.text("keras.notBegun");
    }
    return lines.stride() > 1 ? words.text("keras.thinned", lines.stride()) : "";
  }
}
