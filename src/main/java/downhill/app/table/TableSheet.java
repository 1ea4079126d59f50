package downhill.app.table;

import downhill.app.control.Card;
import downhill.app.control.LabelledSwitch;
import downhill.app.control.Segmented;
import downhill.app.control.TypedLine;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.DataStyle;
import downhill.app.theme.Style;
import downhill.data.table.Encoding;
import downhill.data.table.Separator;
import downhill.data.table.TableFound;
import downhill.data.table.TableSource;
import downhill.picture.Numbers;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows a table that is not open yet, what can be chosen about it, and what comes of it. */
final class TableSheet extends StackPane {
  private final SheetModel model;
  private final LocalWords words;
  private final TableWords said;

  /** What the buttons do. */
  interface Actions {
    /** Opens the table as planned. */
    void open();

    /** Leaves everything as it was. */
    void cancel();
  }

  TableSheet(SheetModel model, String name, LocalWords words, Actions actions) {
    this.model = model;
    this.words = words;
    this.said = new TableWords(words);
    DataStyle.TABLE_SHEET.on(this);
    TableFound found = model.plan().found();
    var columns = new ColumnTable(model, words);
    var preview = new PreviewTable(found, words);
    HBox.setHgrow(columns, Priority.ALWAYS);
    HBox.setHgrow(preview, Priority.ALWAYS);
    columns.setPrefWidth(620);
    preview.setPrefWidth(420);
    var tables = DataStyle.SHEET_TABLES.on(new HBox(columns, preview));
    VBox.setVgrow(tables, Priority.ALWAYS);
    var body = DataStyle.SHEET_BODY.on(new VBox(written(found), tables, choices(), end(actions)));
    var card = new Card(words.bound("table.title", name), body);
    var size = Style.MUTED.on(new Label());
    size.textProperty()
        .bind(words.bound("table.size", Numbers.count(found.rows()), found.columns().size()));
    card.addBeside(size);
    getChildren().add(card);
  }

  /** How the table is written. */
  private HBox written(TableFound found) {
    var separators = new Segmented<>(model.separatorProperty());
    for (Separator each : Separator.values()) {
      separators.add(each, words.bound("table.separator." + each.name()));
    }
    var line = line(labelled("table.separator", separators));
    if (found.source() instanceof TableSource.OfFile) {
      var encodings = new Segmented<>(model.encodingProperty());
      for (Encoding each : Encoding.readable()) {
        encodings.add(each, words.computed(each::id));
      }
      line.getChildren().add(labelled("table.encoding", encodings));
    }
    line.getChildren().add(new LabelledSwitch(words.bound("table.header"), model.headerProperty()));
    return line;
  }

  /** What the target is, and what becomes of rows with gaps. */
  private HBox choices() {
    var kind = new Segmented<>(model.classesProperty());
    kind.add(false, words.bound("table.target.number"));
    kind.add(true, words.bound("table.target.classes"));
    var gaps = new Segmented<>(model.leaveOutProperty());
    gaps.add(true, words.bound("table.gaps.leaveOut"));
    gaps.add(false, words.bound("table.gaps.refuse"));
    var lost = Style.MUTED.on(new Label());
    lost.textProperty().bind(words.computed(() -> said.lost(model.plan()), model.planProperty()));
    var target =
        words.computed(
            () -> words.text("table.target", model.plan().target().name()), model.planProperty());
    return line(labelled(target, kind), labelled(words.bound("table.gaps"), gaps), lost);
  }

  private HBox end(Actions actions) {
    var outcome = Style.TITLE.on(new Label());
    outcome
        .textProperty()
        .bind(words.computed(() -> said.outcome(model.plan()), model.planProperty()));
    outcome.visibleProperty().bind(model.planProperty().map(plan -> plan.problem().isEmpty()));
    outcome.managedProperty().bind(outcome.visibleProperty());
    var carried = Style.MUTED.on(new Label());
    carried.setWrapText(true);
    carried
        .textProperty()
        .bind(words.computed(() -> said.carried(model.plan()), model.planProperty()));
    carried
        .managedProperty()
        .bind(outcome.visibleProperty().and(carried.textProperty().isNotEmpty()));
    carried.visibleProperty().bind(carried.managedProperty());
    var problem =
        TypedLine.refusal(words.computed(() -> said.problem(model.plan()), model.planProperty()));
    var sentences = new VBox(outcome, carried, problem);
    sentences.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(sentences, Priority.ALWAYS);
    var cancel = button("table.cancel", actions::cancel);
    cancel.setCancelButton(true);
    var open = Style.PRIMARY.on(button("table.open", actions::open));
    open.setDefaultButton(true);
    open.disableProperty().bind(model.planProperty().map(plan -> plan.problem().isPresent()));
    return line(sentences, cancel, open);
  }

  private Button button(String key, Runnable action) {
    var button = new Button();
    button.textProperty().bind(words.bound(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private HBox labelled(String key, Node node) {
    return labelled(words.bound(key), node);
  }

  private static HBox labelled(ObservableValue<String> word, Node node) {
    var label = new Label();
    label.textProperty().bind(word);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return DataStyle.SHEET_CHOICE.on(new HBox(label, node));
  }

  private static HBox line(Node... nodes) {
    return DataStyle.SHEET_LINE.on(new HBox(nodes));
  }
}
