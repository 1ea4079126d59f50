package downhill.app.data;

import downhill.data.Dataset;
import downhill.scenario.edit.DataEdits;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * What was typed into the table of rows and is not in the document yet: changes that wait for the
 * one before them, each of which can be taken back by itself, and the row below the last one, which
 * counts as soon as all its cells are filled in.
 */
final class RowEntry {
  private final DataChanges changes;
  private final Deque<Edit> waiting = new ArrayDeque<>();
  private boolean sent;
  private String[] draft = new String[0];
  private double[] values = new double[0];

  private sealed interface Edit {
    /** Cells written over, or rows below the last one. */
    @SuppressWarnings("ArrayRecordComponent") // Made for one change.
    record Block(int row, int column, double[][] values, String text) implements Edit {}

    /** A row taken away. */
    record Remove(int row) implements Edit {}
  }

  RowEntry(DataChanges changes) {
    this.changes = changes;
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
  void write(int row, int column, double[][] block, String text) {
    waiting.add(new Edit.Block(row, column, block, text));
    follow();
  }

  /** Takes a row away. */
  void remove(int row) {
    waiting.add(new Edit.Remove(row));
    follow();
  }

  /** Fills in a cell of the row below the last one, which is added once it is whole. */
  void draft(int column, double value, String text) {
    draft[column] = text;
    values[column] = value;
    if (firstMissing().isPresent()) {
      return;
    }
    double[] row = values.clone();
    Arrays.fill(draft, "");
    Arrays.fill(values, Double.NaN);
    write(below(), 0, new double[][] {row}, "");
  }

  /** The row below the last one, counting those on their way into the document. */
  int below() {
    int below = changes.rows().size();
    for (Edit edit : waiting) {
      if (edit instanceof Edit.Block block) {
        below = Math.max(below, block.row + block.values.length);
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
    for (Iterator<Edit> edits = waiting.descendingIterator(); edits.hasNext(); ) {
      if (edits.next() instanceof Edit.Block block
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
    return waiting.stream().anyMatch(Edit.Remove.class::isInstance);
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

  private void send(Edit edit) {
    Dataset rows = changes.rows();
    switch (edit) {
      case Edit.Block block -> {
        if (block.row <= rows.size()) {
          changes.revise(
              DataEdits.withBlock(changes.current(), rows, block.row, block.column, block.values));
        }
      }
      case Edit.Remove remove -> {
        if (remove.row < rows.size()) {
          changes.revise(DataEdits.withRowRemoved(changes.current(), rows, remove.row));
        }
      }
    }
  }
}
