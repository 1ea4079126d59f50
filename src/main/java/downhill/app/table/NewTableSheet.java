package downhill.app.table;

import downhill.app.control.Card;
import downhill.app.control.Segmented;
import downhill.app.control.TypedLine;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Sentence;
import downhill.app.theme.DataStyle;
import downhill.app.theme.Style;
import downhill.scenario.Scenario;
import downhill.scenario.TypedTable;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where the columns of a new table are named; its rows are typed once it is open. */
final class NewTableSheet extends StackPane {
  private final LocalWords words;
  private final TextField columns = new TextField("x, y");
  private final TextField labels = new TextField("A, B");
  private final ObjectProperty<Boolean> classes = new SimpleObjectProperty<>(false);
  private final ObjectBinding<TypedTable.Made> made =
      Bindings.createObjectBinding(
          () ->
              TypedTable.of(
                  columns.getText(),
                  classes.get() ? Optional.of(labels.getText()) : Optional.empty()),
          columns.textProperty(),
          labels.textProperty(),
          classes);

  /** A sheet that hands what was named to {@code open}. */
  NewTableSheet(LocalWords words, Consumer<Scenario> open, Runnable cancel) {
    this.words = words;
    DataStyle.TABLE_SHEET.on(this);
    var kind = new Segmented<>(classes);
    kind.add(false, words.bound("table.target.number"));
    kind.add(true, words.bound("table.target.classes"));
    HBox classLine = line("table.new.labels", labels);
    classLine.visibleProperty().bind(Bindings.createBooleanBinding(classes::get, classes));
    classLine.managedProperty().bind(classLine.visibleProperty());
    var hint = Style.MUTED.on(new Label());
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.textProperty().bind(words.bound("table.new.hint"));
    var refusal = TypedLine.refusal(words.computed(this::problem, made));
    var cancelling = button("table.cancel", cancel);
    cancelling.setCancelButton(true);
    var opening =
        Style.PRIMARY.on(
            button(
                "table.open",
                () -> {
                  if (made.get() instanceof TypedTable.Ready(Scenario scenario)) {
                    open.accept(scenario);
                  }
                }));
    opening.setDefaultButton(true);
    opening
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> made.get() instanceof TypedTable.Refused, made));
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var end = DataStyle.SHEET_LINE.on(new HBox(room, cancelling, opening));
    var body =
        DataStyle.SHEET_BODY.on(
            new VBox(
                line("table.new.columns", columns),
                line("table.new.target", kind),
                classLine,
                hint,
                refusal,
                end));
    var card = new Card(words.bound("table.new.title"), body);
    card.setMaxSize(640, Region.USE_PREF_SIZE);
    getChildren().add(card);
    columns.accessibleTextProperty().bind(words.bound("table.new.columns"));
    labels.accessibleTextProperty().bind(words.bound("table.new.labels"));
  }

  /** Leads the keyboard to the names. */
  void begin() {
    columns.requestFocus();
    columns.selectAll();
  }

  private String problem() {
    return switch (made.get()) {
      case TypedTable.Ready _ -> "";
      case TypedTable.Refused(var problem) -> {
        String what = problem.what(words.language());
        yield Sentence.of(what);
      }
    };
  }

  private Button button(String key, Runnable action) {
    var button = new Button();
    button.textProperty().bind(words.bound(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private HBox line(String key, Node node) {
    var label = DataStyle.SHEET_WORD.on(new Label());
    label.textProperty().bind(words.bound(key));
    if (node instanceof TextField) {
      HBox.setHgrow(node, Priority.ALWAYS);
    }
    return DataStyle.SHEET_CHOICE.on(new HBox(label, node));
  }
}
