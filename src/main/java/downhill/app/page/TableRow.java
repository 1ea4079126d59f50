package downhill.app.page;

import downhill.app.formula.Span;
import downhill.app.formula.SpanLabel;
import downhill.app.link.Link;
import downhill.app.theme.PageStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** A row of a table: a name at the left, numbers at the right of their columns. */
final class TableRow extends GridPane {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final PseudoClass LINK = PseudoClass.getPseudoClass("link");

  private final List<SpanLabel> cells = new ArrayList<>();
  private final Links links;
  private final boolean wrapping;
  private Block.@Nullable Row shown;

  TableRow(Links links) {
    this(links, false);
  }

  /** A row; one of words, such as a heading, may wrap. */
  TableRow(Links links, boolean wrapping) {
    this.links = links;
    this.wrapping = wrapping;
    PageStyle.TABLE_ROW.on(this);
    setAlignment(Pos.CENTER_LEFT);
    setOnMouseEntered(event -> links.point(target()));
    setOnMouseExited(event -> links.point(Optional.empty()));
    setOnMouseClicked(event -> target().ifPresent(links::follow));
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
        target().ifPresent(links::follow);
        event.consume();
      }
    });
  }

  private Optional<Link> target() {
    return shown == null ? Optional.empty() : shown.target();
  }

  /** Stands out while the mouse is on what this row leads to, wherever that is. */
  void light(Optional<Link> pointed) {
    pseudoClassStateChanged(POINTED, pointed.isPresent() && pointed.equals(target()));
  }

  void setColumns(List<Block.Column> columns) {
    double all = columns.stream().mapToDouble(Block.Column::share).sum();
    getColumnConstraints().clear();
    getChildren().clear();
    cells.clear();
    shown = null;
    for (int i = 0; i < columns.size(); i++) {
      var width = new ColumnConstraints();
      width.setPercentWidth(100 * columns.get(i).share() / all);
      boolean words = i == 0 || columns.get(i).words();
      width.setHalignment(words ? HPos.LEFT : HPos.RIGHT);
      getColumnConstraints().add(width);
      var cell = new SpanLabel(links);
      cell.setWrapText(wrapping);
      cell.setTextAlignment(words ? TextAlignment.LEFT : TextAlignment.RIGHT);
      cells.add(cell);
      add(cell, i, 0);
    }
  }

  void show(Block.Row row) {
    if (row.equals(shown)) {
      return;
    }
    shown = row;
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).show(row.cells().get(i));
    }
    pseudoClassStateChanged(LIT, row.lit());
    boolean link = row.target().isPresent();
    pseudoClassStateChanged(LINK, link);
    setFocusTraversable(link);
    setAccessibleRole(link ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
    setAccessibleText(String.join(" ", row.cells().stream().map(Span::text).toList()));
  }
}
