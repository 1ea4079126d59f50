package downhill.app.table;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.DataStyle;
import downhill.app.theme.Style;
import downhill.app.work.IndexList;
import downhill.data.table.TableFound;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The first rows of a table as they stand there. */
final class PreviewTable extends TableView<Integer> {
  /** More columns than these say nothing more, and each costs. */
  private static final int MOST = 40;

  PreviewTable(TableFound found, LocalWords words) {
    DataStyle.ROW_TABLE.on(this);
    Style.NUMBER.on(this);
    setFixedCellSize(24);
    accessibleTextProperty().bind(words.bound("table.preview"));
    List<TableColumn<Integer, String>> columns = new ArrayList<>();
    for (int c = 0; c < Math.min(found.columns().size(), MOST); c++) {
      int at = c;
      var column = new TableColumn<Integer, String>(found.columns().get(c).name());
      column.setSortable(false);
      column.setReorderable(false);
      column.setPrefWidth(96);
      column.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(found.first().get(row.getValue()).get(at)));
      columns.add(column);
    }
    getColumns().setAll(columns);
    setItems(new IndexList(found.first().size()));
  }
}
