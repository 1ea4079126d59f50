package downhill.app.data;

import downhill.app.i18n.LocalWords;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.data.Dataset;
import downhill.lab.session.SessionState;
import downhill.picture.Numbers;
import downhill.scenario.Problem;
import downhill.scenario.edit.CopiedCells;
import downhill.scenario.edit.DataEdits;
import downhill.scenario.edit.Edit;
import downhill.scenario.edit.TypedCells;
import java.util.BitSet;
import java.util.Optional;
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
  private final RowRemarks remarks;
  private int row;
  private int column;

  RowsPane(LocalWords words, Viewing viewing, DataChanges changes) {
    this.words = words;
    this.changes = changes;
    remarks = new RowRemarks(words);
    entry = new RowEntry(changes, remarks::refuse);
    table = new RowTable(words, viewing, entry);
    editor =
        new CellEditor(
            this::take,
            new CellEditor.Moves() {
              @Override
              public void by(int rows, int columns) {
                remarks.clear();
                go(rows, columns);
              }

              @Override
              public void stay() {
                remarks.clear();
                table.requestFocus();
              }
            });
    editor
        .field()
        .accessibleTextProperty()
        .bind(words.computed(() -> place(row, column), remarks.refusedProperty()));
    setMinHeight(0);
    var stack = new StackPane(table, editor);
    stack.setMinHeight(0);
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(stack, remarks);
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
      case DELETE -> removeRows();
      case INSERT -> addRow();
      case LEFT -> go(0, -1);
      case RIGHT -> go(0, 1);
      case TAB -> used = tab(event.isShiftDown() ? -1 : 1);
      case C -> used = event.isShortcutDown() && copy();
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

  /**
   * Takes the selected rows away, as one change; of the row below the last, what is typed there. At
   * least one row stays, and one of each class.
   */
  void removeRows() {
    Dataset rows = changes.rows();
    BitSet gone = table.selected();
    if (table.row() < 0 || entry.isMoving() || !isRoom(rows, 0)) {
      return;
    }
    remarks.clear();
    if (gone.isEmpty() && table.row() >= entry.below()) {
      for (int c = 0; c < table.dataColumns(); c++) {
        entry.clearDraft(c);
      }
      write();
      return;
    }
    if (gone.isEmpty()) {
      return;
    }
    switch (DataEdits.withRowsRemoved(changes.current(), rows, gone)) {
      case Edit.Refused(Problem problem, _) -> remarks.refuse(problem);
      case Edit.Changed _ -> {
        entry.remove(gone);
        int last = rows.size() - gone.cardinality() - 1;
        table.selectOnly(Math.min(gone.nextSetBit(0), last));
      }
    }
  }

  /** Copies the selected rows; returns whether there are any. */
  private boolean copy() {
    BitSet chosen = table.selected();
    remarks.clear();
    CopiedCells.tooMany(changes.rows(), chosen.cardinality())
        .ifPresentOrElse(
            remarks::refuse,
            () -> {
              if (!chosen.isEmpty()) {
                changes.copy(CopiedCells.text(changes.rows(), chosen));
              }
            });
    return !chosen.isEmpty();
  }

  private void edit(int wantedRow, int wantedColumn, String typed) {
    Dataset rows = changes.rows();
    if (wantedRow < 0 || entry.isMoving() || !isRoom(rows, wantedRow < entry.below() ? 0 : 1)) {
      return;
    }
    row = wantedRow;
    column = wantedColumn;
    remarks.clear();
    table.go(row, column);
    table.cell(row, column).ifPresent(cell -> editor.open(cell, table.whole(row, column), typed));
  }

  private boolean isRoom(Dataset rows, int added) {
    Optional<Problem> problem = TypedCells.tooMany(rows, added);
    problem.ifPresent(remarks::refuse);
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
    return switch (checked(rows, below ? 0 : row, column, TypedCells.cell(rows, column, plain))) {
      case TypedCells.Refused(Problem problem) -> {
        remarks.refuse(place(row, column), problem);
        yield false;
      }
      case TypedCells.Taken taken -> {
        remarks.clear();
        if (below) {
          entry.draft(column, taken, plain);
        } else {
          entry.write(row, column, taken, plain);
        }
        write();
        yield true;
      }
    };
  }

  /** Refuses new classes that the network cannot follow, while what was typed can be changed. */
  private TypedCells.Read checked(Dataset rows, int atRow, int atColumn, TypedCells.Read read) {
    boolean grows =
        read instanceof TypedCells.Taken taken && taken.classes().size() > rows.classes().size();
    return grows
            && DataEdits.withCells(
                    changes.current(), rows, atRow, atColumn, (TypedCells.Taken) read)
                instanceof Edit.Refused(Problem problem, _)
        ? new TypedCells.Refused(problem)
        : read;
  }

  private void paste() {
    Dataset rows = changes.rows();
    String text = changes.clipboard();
    int first = table.selected().nextSetBit(0);
    int at = first < 0 ? entry.below() : first;
    if (text.isBlank()) {
      remarks.refuse("block.nothing");
      return;
    }
    int lines = (int) text.stripTrailing().lines().count();
    if (entry.isMoving() || !isRoom(rows, Math.max(0, at + lines - rows.size()))) {
      return;
    }
    switch (checked(rows, at, table.column(), TypedCells.block(rows, at, table.column(), text))) {
      case TypedCells.Refused(Problem problem) ->
          remarks.refuse(place(at, table.column()), problem);
      case TypedCells.Taken taken -> {
        remarks.clear();
        entry.write(at, table.column(), taken, "");
        write();
      }
    }
  }

  private String place(int atRow, int atColumn) {
    return words.text("data.rows.place", Numbers.sample(atRow), table.nameOf(atColumn));
  }

  /** Writes what has been typed. */
  private void write() {
    table.write();
    remarks.miss(gap());
  }

  private Optional<RowRemarks.Gap> gap() {
    return entry.hasDraft()
        ? entry
            .firstMissing()
            .map(at -> new RowRemarks.Gap(Numbers.sample(entry.below()), table.nameOf(at)))
        : Optional.empty();
  }

  /** Shows a moment. */
  void show(SessionState now, ViewSettings settings) {
    table.show(now, settings);
    remarks.miss(gap());
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
