package downhill.app.data;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/** A cell that can be written again when the moment has changed but its row has not. */
final class LiveCell extends TableCell<Integer, Integer> {
  private final Text text;

  /** What a cell says about a row. */
  @FunctionalInterface
  interface Text {
    /** Returns the text for a row of the data set, from 0. */
    String of(int row);
  }

  LiveCell(Text text) {
    this.text = text;
    setAlignment(Pos.CENTER_RIGHT);
  }

  @Override
  protected void updateItem(Integer row, boolean empty) {
    super.updateItem(row, empty);
    write(row, empty);
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
