package downhill.app.page;

import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.theme.PageStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A table of a few numbers, the first rows of it until the rest is asked for. */
final class NumberTable implements BlockView {
  private final VBox box = PageStyle.NUMBER_TABLE.on(new VBox());
  private final VBox body = new VBox();
  private final Hyperlink more = PageStyle.MORE_ROWS.on(new Hyperlink());
  private final Words words;
  private final Links links;
  private final List<TableRow> rows = new ArrayList<>();
  private final TableRow head;
  private final TableRow sum;
  private List<Block.Column> columns = List.of();
  private boolean unfolded;

  NumberTable(Words words, Links links) {
    this.words = words;
    this.links = links;
    this.head = PageStyle.TABLE_HEAD.on(new TableRow(links, true));
    this.sum = PageStyle.TABLE_SUM.on(new TableRow(links));
    box.getChildren().addAll(head, body, more, sum);
  }

  @Override
  public Region node() {
    return box;
  }

  @Override
  public boolean show(Block block) {
    if (!(block instanceof Block.Table table)) {
      return false;
    }
    if (!table.columns().equals(columns)) {
      columns = table.columns();
      head.setColumns(columns);
      sum.setColumns(columns);
      rows.forEach(row -> row.setColumns(columns));
      head.show(
          Block.Row.of(
              columns.stream()
                  .map(column -> Span.words(column.title(), Tone.QUIET))
                  .toArray(Span[]::new)));
    }
    showRows(table);
    sum.setVisible(table.sum().isPresent());
    sum.setManaged(table.sum().isPresent());
    table.sum().ifPresent(sum::show);
    return true;
  }

  private void showRows(Block.Table table) {
    int count = unfolded ? table.rows().size() : Math.min(table.rows().size(), table.shown());
    while (rows.size() < count) {
      var row = new TableRow(links);
      row.setColumns(columns);
      rows.add(row);
      body.getChildren().add(row);
    }
    while (rows.size() > count) {
      rows.removeLast();
      body.getChildren().removeLast();
    }
    for (int i = 0; i < count; i++) {
      rows.get(i).show(table.rows().get(i));
    }
    int folded = table.rows().size() - count;
    more.setText(words.more(folded));
    more.setVisible(folded > 0);
    more.setManaged(folded > 0);
    more.setOnAction(event -> {
      unfolded = true;
      showRows(table);
    });
  }
}
