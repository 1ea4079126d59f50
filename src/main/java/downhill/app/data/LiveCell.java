package downhill.app.data;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/** A cell that can be written again when the moment has changed but its row has not. */
final class LiveCell extends TableCell<Integer, Integer> {
  /** The place of a cell that holds no datum. */
  static final int NONE = -1;

  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

  private final Text text;
  private final int place;

  /** What a cell says about a row. */
  @FunctionalInterface
  interface Text {
    /** Returns the text for a row of the data set, from 0. */
    String of(int row);
  }

  /**
   * An empty cell.
   *
   * @param place its column among features and target, from 0, or {@link #NONE}
   */
  LiveCell(int place, Text text) {
    this.place = place;
    this.text = text;
    setAlignment(Pos.CENTER_RIGHT);
  }

  @Override
  protected void updateItem(Integer row, boolean empty) {
    super.updateItem(row, empty);
    write(row, empty);
  }

  /** Returns whether it shows this datum. */
  boolean isAt(int row, int column) {
    return !isEmpty() && getItem() != null && getItem() == row && place == column;
  }

  /** Its column among features and target, or {@link #NONE}. */
  int place() {
    return place;
  }

  /** Shows whether keys go to it. */
  void mark(int row, int column) {
    pseudoClassStateChanged(CURSOR, place != NONE && isAt(row, column));
  }

  /** Writes the cell again. */
  void refresh() {
    write(getItem(), isEmpty());
  }

  private void write(Integer row, boolean empty) {
    String wanted = empty || row == null ? "" : text.of(row);
    if (!wanted.equals(getText())) {
      setText(wanted);
    }
  }
}
