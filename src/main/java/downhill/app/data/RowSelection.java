package downhill.app.data;

import java.util.BitSet;
import java.util.function.IntConsumer;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Which rows of a table are selected beside the one that keys go to: with Shift, Ctrl and Ctrl+A.
 * They are kept by their numbers, so that a million cost no more than one.
 */
final class RowSelection {
  private final TableView<Integer> table;
  private final IntConsumer leading;
  private final Runnable changed;
  private final BitSet selected = new BitSet();
  private int anchor;
  private boolean extending;

  /**
   * Follows the row that keys go to.
   *
   * @param leading leads the keys to a row
   * @param changed hears that other rows are selected
   */
  RowSelection(TableView<Integer> table, IntConsumer leading, Runnable changed) {
    this.table = table;
    this.leading = leading;
    this.changed = changed;
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(row -> {
          if (!extending) {
            only(row.intValue());
          }
        });
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Hears presses on a cell. */
  void watch(TableCell<Integer, Integer> cell) {
    cell.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (!cell.isEmpty() && cell.getItem() != null) {
            onPress(event, cell.getItem());
          }
        });
  }

  private void onPress(MouseEvent event, int row) {
    if (event.isShiftDown()) {
      extend(row);
    } else if (event.isShortcutDown()) {
      anchor = row;
      selected.flip(row);
      lead(row);
    } else {
      only(row);
      return;
    }
    table.requestFocus();
    event.consume();
  }

  private void onKey(KeyEvent event) {
    int row = table.getSelectionModel().getSelectedIndex();
    int last = table.getItems().size() - 1;
    if (row < 0 || event.isAltDown()) {
      return;
    }
    if (event.isShortcutDown()) {
      if (event.getCode() == KeyCode.A) {
        selected.set(0, last);
        changed.run();
        event.consume();
      }
    } else if (event.isShiftDown()) {
      int page = Math.max(1, (int) (table.getHeight() / table.getFixedCellSize()) - 2);
      int to =
          switch (event.getCode()) {
            case UP -> row - 1;
            case DOWN -> row + 1;
            case PAGE_UP -> row - page;
            case PAGE_DOWN -> row + page;
            case HOME -> 0;
            case END -> last;
            default -> -2;
          };
      if (to > -2) {
        extend(Math.clamp(to, 0, last));
        event.consume();
      }
    }
  }

  /** Selects from where one began to a row. */
  private void extend(int row) {
    selected.clear();
    selected.set(Math.min(anchor, row), Math.max(anchor, row) + 1);
    lead(row);
  }

  private void lead(int row) {
    extending = true;
    leading.accept(row);
    extending = false;
    changed.run();
  }

  /** Selects one row alone; none where it is negative. */
  void only(int row) {
    selected.clear();
    if (row >= 0) {
      selected.set(row);
      anchor = row;
    }
    changed.run();
  }

  /** Whether a row is selected. */
  boolean contains(int row) {
    return selected.get(row);
  }

  /** Returns the selected rows among the first {@code size}. */
  BitSet rows(int size) {
    return selected.get(0, size);
  }
}
