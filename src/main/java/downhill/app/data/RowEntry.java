package downhill.app.data;

import downhill.data.Dataset;
import downhill.scenario.Problem;
import downhill.scenario.edit.DataEdits;
import downhill.scenario.edit.Edit;
import downhill.scenario.edit.TypedCells;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was typed into the table of rows and is not in the document yet: changes that wait for the
 * one before them, each of which can be taken back by itself, and the row below the last one, which
 * counts as soon as all its cells are filled in.
 */
final class RowEntry {
  private final DataChanges changes;
  private final Consumer<Problem> refused;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean sent;
  private String[] draft = new String[0];
  private double[] values = new double[0];
  private List<String> classes = List.of();

  private sealed interface Waiting {
    /** Cells written over, or rows below the last one. */
    record Block(int row, int column, TypedCells.Taken cells, String text) implements Waiting {}

    /** Rows taken away. */
    record Remove(BitSet rows) implements Waiting {}
  }

  /** Nothing typed; {@code refused} hears why a change could not be made after all. */
  RowEntry(DataChanges changes, Consumer<Problem> refused) {
    this.changes = changes;
    this.refused = refused;
  }

  /** Begins anew for another table. */
  void open(int columns) {
    waiting.clear();
    sent = false;
    draft = new String[columns];
    values = new double[columns];
    Arrays.fill(values, Double.NaN);
    Arrays.fill(draft, "");
  }

  /** Writes a rectangle of cells over those that are there. */
  void write(int row, int column, TypedCells.Taken cells, String text) {
    waiting.add(new Waiting.Block(row, column, cells, text));
    follow();
  }

  /** Takes rows away. */
  void remove(BitSet rows) {
    waiting.add(new Waiting.Remove(rows));
    follow();
  }

  /** Fills in a cell of the row below the last one, which is added once it is whole. */
  void draft(int column, TypedCells.Taken cell, String text) {
    draft[column] = text;
    values[column] = cell.values()[0][0];
    if (column == values.length - 1) {
      classes = cell.classes();
    }
    if (firstMissing().isPresent()) {
      return;
    }
    var row = new TypedCells.Taken(new double[][] {values.clone()}, classes);
    Arrays.fill(draft, "");
    Arrays.fill(values, Double.NaN);
    write(below(), 0, row, "");
  }

  /** The row below the last one, counting those on their way into the document. */
  int below() {
    int below = changes.rows().size();
    for (Waiting edit : waiting) {
      if (edit instanceof Waiting.Block block) {
        below = Math.max(below, block.row + block.cells.values().length);
      }
    }
    return below;
  }

  /** Empties a cell of the row below the last one. */
  void clearDraft(int column) {
    draft[column] = "";
    values[column] = Double.NaN;
  }

  /** The first empty cell of the row below the last one, where others of it are filled in. */
  Optional<Integer> firstMissing() {
    for (int c = 0; c < values.length; c++) {
      if (Double.isNaN(values[c])) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  /** Whether something stands in the row below the last one. */
  boolean hasDraft() {
    return Arrays.stream(draft).anyMatch(text -> !text.isEmpty());
  }

  /** What stands in the row below the last one; nothing in others. */
  String draftText(int row, int column) {
    return row == below() && column < draft.length ? draft[column] : "";
  }

  /** What was typed into a cell, until the document holds it. */
  Optional<String> text(int row, int column) {
    for (Iterator<Waiting> edits = waiting.descendingIterator(); edits.hasNext(); ) {
      if (edits.next() instanceof Waiting.Block block
          && block.row == row
          && block.column == column
          && !block.text.isEmpty()) {
        return Optional.of(block.text);
      }
    }
    return Optional.empty();
  }

  /** Whether rows are about to move, so that no other may be named yet. */
  boolean isMoving() {
    return waiting.stream().anyMatch(Waiting.Remove.class::isInstance);
  }

  /** Hands the next change to the document once the one before it is there. */
  void follow() {
    if (changes.busy()) {
      return;
    }
    if (sent) {
      waiting.removeFirst();
      sent = false;
    }
    if (!waiting.isEmpty()) {
      sent = true;
      send(waiting.getFirst());
    }
  }

  private void send(Waiting edit) {
    Dataset rows = changes.rows();
    switch (edit) {
      case Waiting.Block(int row, int column, TypedCells.Taken cells, _) -> {
        if (row <= rows.size()) {
          send(DataEdits.withCells(changes.current(), rows, row, column, cells));
        }
      }
      case Waiting.Remove(BitSet gone) ->
          send(DataEdits.withRowsRemoved(changes.current(), rows, gone));
    }
  }

  private void send(Edit edit) {
    switch (edit) {
      case Edit.Changed changed -> changes.revise(changed);
      case Edit.Refused(Problem problem, _) -> refused.accept(problem);
    }
  }
}
