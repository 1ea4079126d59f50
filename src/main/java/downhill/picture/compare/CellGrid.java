package downhill.picture.compare;

import downhill.picture.surface.Box;
import java.util.OptionalInt;

/**
 * Where the small pictures of a comparison stand: in rows of equal cells.
 *
 * @param columns cells in a row
 * @param rows how many rows
 * @param area of all cells together
 */
record CellGrid(int columns, int rows, Box area) {
  private static final double GAP = 12;

  /** Room for the name above each small picture. */
  static final double NAME = 20;

  static CellGrid of(int cells, Box area) {
    return new CellGrid(columnsOf(cells), rowsOf(cells), area);
  }

  private static int columnsOf(int cells) {
    return cells <= 1 ? 1 : cells <= 4 ? 2 : 3;
  }

  static int rowsOf(int cells) {
    return Math.ceilDiv(cells, columnsOf(cells));
  }

  Box cell(int index) {
    double width = (area.width() - (columns - 1) * GAP) / columns;
    double height = (area.height() - (rows - 1) * GAP) / rows;
    int column = index % columns;
    int row = index / columns;
    return new Box(
        area.x() + column * (width + GAP), area.y() + row * (height + GAP), width, height);
  }

  /** Returns the part of a cell below its name. */
  Box picture(int index) {
    Box cell = cell(index);
    return new Box(cell.x(), cell.y() + NAME, cell.width(), Math.max(8, cell.height() - NAME));
  }

  OptionalInt at(int cells, double x, double y) {
    for (int i = 0; i < cells; i++) {
      if (cell(i).contains(x, y)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
