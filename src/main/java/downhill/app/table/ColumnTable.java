package downhill.app.table;

import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.DataStyle;
import downhill.app.work.IndexList;
import downhill.data.table.ColumnFound;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of a table, one a line: what each holds and what it is used for. */
final class ColumnTable extends TableView<Integer> {
  private final SheetModel model;
  private final LocalWords words;

  ColumnTable(SheetModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    DataStyle.COLUMN_TABLE.on(this);
    setFixedCellSize(36);
    accessibleTextProperty().bind(words.bound("table.columns"));
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    var said = new TableWords(words);
    getColumns().add(text("table.column.name", 110, ColumnFound::name));
    TableColumn<Integer, Integer> use = new TableColumn<>();
    prepare(use, "table.column.use", 200);
    use.setMinWidth(190);
    use.setMaxWidth(230);
    use.setCellFactory(same -> new UseCell());
    getColumns().add(use);
    TableColumn<Integer, Integer> gaps = text("table.column.gaps", 84, said::gaps);
    gaps.setMinWidth(84);
    gaps.setMaxWidth(96);
    getColumns().add(gaps);
    getColumns().add(text("table.column.holds", 220, said::holds));
    setItems(new IndexList(model.plan().found().columns().size()));
  }

  private TableColumn<Integer, Integer> text(
      String key, double width, Function<ColumnFound, String> says) {
    TableColumn<Integer, Integer> column = new TableColumn<>();
    prepare(column, key, width);
    column.setCellFactory(same -> new TextCell(says));
    return column;
  }

  private void prepare(TableColumn<Integer, Integer> column, String key, double width) {
    column.textProperty().bind(words.bound(key));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
  }

  private final class TextCell extends TableCell<Integer, Integer> {
    private final Function<ColumnFound, String> says;
    private final ObjectProperty<ColumnFound> shown = new SimpleObjectProperty<>();

    TextCell(Function<ColumnFound, String> says) {
      this.says = says;
      textProperty()
          .bind(
              words.computed(() -> shown.get() == null ? "" : this.says.apply(shown.get()), shown));
    }

    @Override
    protected void updateItem(Integer column, boolean empty) {
      super.updateItem(column, empty);
      shown.set(empty || column == null ? null : model.plan().found().columns().get(column));
    }
  }

  private final class UseCell extends TableCell<Integer, Integer> {
    private final ObjectProperty<SheetModel.Role> role =
        new SimpleObjectProperty<>(SheetModel.Role.OFF);
    private final Segmented<SheetModel.Role> choice = new Segmented<>(role);

    UseCell() {
      choice.setMaxWidth(USE_PREF_SIZE);
      choice.add(SheetModel.Role.FEATURE, words.bound("table.use.feature"));
      choice.add(SheetModel.Role.TARGET, words.bound("table.use.target"));
      choice.add(SheetModel.Role.OFF, words.bound("table.use.off"));
      role.subscribe((before, now) -> {
        if (getItem() != null && now != model.role(getItem())) {
          model.setRole(getItem(), now);
          refresh();
        }
      });
      model.planProperty().subscribe(plan -> refresh());
    }

    @Override
    protected void updateItem(Integer column, boolean empty) {
      super.updateItem(column, empty);
      setGraphic(empty || column == null ? null : choice);
      refresh();
    }

    private void refresh() {
      if (!isEmpty() && getItem() != null) {
        role.set(model.role(getItem()));
        choice.accessibleTextProperty().set(model.plan().found().columns().get(getItem()).name());
      }
    }
  }
}
