package downhill.app.data;

import downhill.app.control.TypedLine;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.data.Dataset;
import downhill.lab.session.SessionState;
import downhill.picture.Numbers;
import downhill.scenario.Problem;
import downhill.scenario.edit.TypedCells;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The rows, which are typed over as in a spreadsheet. */
final class RowsPane extends VBox implements AutoCloseable {
  private final LocalWords words;
  private final DataChanges changes;
  private final RowEntry entry;
  private final RowTable table;
  private final CellEditor editor;
  private final ObjectProperty<Optional<Said>> said = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Integer>> missing =
      new SimpleObjectProperty<>(Optional.empty());
  private int row;
  private int column;

  /** A sentence about a cell, or about all of the table. */
  private record Said(Optional<String> place, Problem problem) {}

  RowsPane(LocalWords words, Viewing viewing, DataChanges changes) {
    this.words = words;
    this.changes = changes;
    entry = new RowEntry(changes);
    table = new RowTable(words, viewing, entry);
    editor =
        new CellEditor(
            this::take,
            new CellEditor.Moves() {
              @Override
              public void by(int rows, int columns) {
                said.set(Optional.empty());
                go(rows, columns);
              }

              @Override
              public void stay() {
                said.set(Optional.empty());
                table.requestFocus();
              }
            });
    editor.field().accessibleTextProperty().bind(words.computed(() -> place(row, column), said));
    setMinHeight(0);
    var stack = new StackPane(table, editor);
    stack.setMinHeight(0);
    VBox.setVgrow(stack, Priority.ALWAYS);
    var refusal = TypedLine.refusal(words.computed(this::sentence, said));
    var missingLine = Style.CAPTION.on(new Label());
    missingLine.setWrapText(true);
    missingLine.setMinHeight(USE_PREF_SIZE);
    missingLine.textProperty().bind(words.computed(this::missing, missing));
    missingLine.visibleProperty().bind(missing.map(Optional::isPresent));
    missingLine.managedProperty().bind(missingLine.visibleProperty());
    getChildren().addAll(stack, refusal, missingLine);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    table.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    table.addEventFilter(ScrollEvent.SCROLL, event -> editor.take());
    table.onCell(this::onCell);
  }

  private void onCell(MouseEvent event, int clickedRow, int clickedColumn) {
    if (event.getClickCount() == 2) {
      edit(clickedRow, clickedColumn, "");
      event.consume();
    }
  }

  private void onKey(KeyEvent event) {
    if (editor.isOpen()) {
      return;
    }
    boolean used = true;
    switch (event.getCode()) {
      case F2 -> edit(table.row(), table.column(), "");
      case DELETE -> removeRow();
      case INSERT -> addRow();
      case LEFT -> go(0, -1);
      case RIGHT -> go(0, 1);
      case TAB -> used = tab(event.isShiftDown() ? -1 : 1);
      case V -> {
        used = event.isShortcutDown() && table.row() >= 0;
        if (used) {
          paste();
        }
      }
      default -> used = false;
    }
    if (used) {
      event.consume();
    }
  }

  /** Goes on within a row; at its ends the key leaves the table. */
  private boolean tab(int step) {
    int next = table.column() + step;
    boolean within = table.row() >= 0 && next >= 0 && next < table.dataColumns();
    if (within) {
      go(0, step);
    }
    return within;
  }

  private void onTyped(KeyEvent event) {
    String typed = event.getCharacter();
    if (!editor.isOpen() && table.row() >= 0 && table.begins(typed)) {
      edit(table.row(), table.column(), typed);
      event.consume();
    }
  }

  private void go(int rows, int columns) {
    int across = table.column() + columns;
    int down = table.row() + rows;
    if (across >= table.dataColumns()) {
      across = 0;
      down++;
    } else if (across < 0) {
      across = down > 0 ? table.dataColumns() - 1 : 0;
      down--;
    }
    table.go(Math.clamp(down, 0, entry.below()), across);
    table.requestFocus();
  }

  /** Types into the row below the last one. */
  void addRow() {
    if (editor.take()) {
      edit(entry.below(), entry.firstMissing().orElse(0), "");
    }
  }

  /** Takes the selected row away; the last one stays. */
  void removeRow() {
    int selected = table.row();
    Dataset rows = changes.rows();
    if (selected < 0 || entry.isMoving() || !isRoom(rows, 0)) {
      return;
    }
    if (selected >= entry.below()) {
      for (int c = 0; c < table.dataColumns(); c++) {
        entry.clearDraft(c);
      }
      write();
    } else if (rows.size() == 1) {
      said.set(Optional.of(new Said(Optional.empty(), problem("cell.lastRow"))));
    } else {
      entry.remove(selected);
    }
  }

  private void edit(int wantedRow, int wantedColumn, String typed) {
    Dataset rows = changes.rows();
    if (wantedRow < 0 || entry.isMoving() || !isRoom(rows, wantedRow < entry.below() ? 0 : 1)) {
      return;
    }
    row = wantedRow;
    column = wantedColumn;
    said.set(Optional.empty());
    table.go(row, column);
    table.cell(row, column).ifPresent(cell -> editor.open(cell, table.whole(row, column), typed));
  }

  private boolean isRoom(Dataset rows, int added) {
    Optional<Problem> problem = TypedCells.tooMany(rows, added);
    problem.ifPresent(why -> said.set(Optional.of(new Said(Optional.empty(), why))));
    return problem.isEmpty();
  }

  private boolean take(String text) {
    Dataset rows = changes.rows();
    String plain = text.strip();
    boolean below = row >= entry.below();
    if (below && plain.isEmpty()) {
      entry.clearDraft(column);
      write();
      return true;
    }
    return switch (TypedCells.cell(rows, column, plain)) {
      case TypedCells.Refused(Problem problem) -> {
        said.set(Optional.of(new Said(Optional.of(place(row, column)), problem)));
        yield false;
      }
      case TypedCells.Taken(double[][] values) -> {
        said.set(Optional.empty());
        if (below) {
          entry.draft(column, values[0][0], plain);
        } else {
          entry.write(row, column, values, plain);
        }
        write();
        yield true;
      }
    };
  }

  private void paste() {
    Dataset rows = changes.rows();
    String text = changes.clipboard();
    int at = Math.min(table.row(), entry.below());
    if (text.isBlank()) {
      said.set(Optional.of(new Said(Optional.empty(), problem("block.nothing"))));
      return;
    }
    int lines = (int) text.stripTrailing().lines().count();
    if (entry.isMoving() || !isRoom(rows, Math.max(0, at + lines - rows.size()))) {
      return;
    }
    switch (TypedCells.block(rows, at, table.column(), text)) {
      case TypedCells.Refused(Problem problem) ->
          said.set(Optional.of(new Said(Optional.of(place(at, table.column())), problem)));
      case TypedCells.Taken(double[][] values) -> {
        said.set(Optional.empty());
        entry.write(at, table.column(), values, "");
        write();
      }
    }
  }

  private static Problem problem(String key) {
    return new Problem("", 0, 0, "", key, List.of());
  }

  private String place(int atRow, int atColumn) {
    return words.text("data.rows.place", Numbers.sample(atRow), table.nameOf(atColumn));
  }

  private String sentence() {
    return said.get()
        .map(now -> {
          String what = now.problem().what(words.language());
          String whole = now.place().map(place -> place + ": " + what).orElse(what);
          return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1) + ".";
        })
        .orElse("");
  }

  /** Says what is still to be typed before the row below the last one counts. */
  private String missing() {
    return missing
        .get()
        .map(at -> words.text("data.rows.missing", Numbers.sample(entry.below()), table.nameOf(at)))
        .orElse("");
  }

  /** Writes what has been typed. */
  private void write() {
    table.write();
    missing.set(entry.hasDraft() ? entry.firstMissing() : Optional.empty());
  }

  /** Shows a moment. */
  void show(SessionState now, ViewSettings settings) {
    table.show(now, settings);
    missing.set(entry.hasDraft() ? entry.firstMissing() : Optional.empty());
  }

  /** Lights rows in the place of the mini-batch. */
  void light(Optional<int[]> rows) {
    table.light(rows);
  }

  /** Takes in what has been predicted since the last frame. */
  void frame(long nanos) {
    table.frame(nanos);
  }

  /** Goes on with what was typed, whether the rows are on the screen or not. */
  void follow() {
    entry.follow();
  }

  /** Ends the thread that predicts. */
  @Override
  public void close() {
    table.close();
  }
}
