package downhill.picture.softmax;

import downhill.picture.surface.Box;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the parts of the desk of one output are. The row of class 1, whose score z is, stands over
 * that of class 0.
 *
 * @param width of the desk, in pixels
 * @param height of the desk, in pixels
 */
public record BinaryLayout(double width, double height) {
  private static final double[] SHARES = {1.2, 1, 0.8, 1.1, 1.1, 1.1};
  private static final double MOST_NUMBERS = 120;

  /** Returns the height of a row. */
  public double row() {
    return Math.max(DeskLayout.LEAST_ROW, (height - DeskLayout.HEAD - DeskLayout.SUM) / 2);
  }

  /** Returns the width in which the names of the classes stand. */
  double names() {
    return Math.clamp(0.12 * width, 84, 140);
  }

  /** Returns a column from its name to its sum. */
  public Box column(BinaryPart column) {
    double all = 0;
    double before = 0;
    for (int i = 0; i < SHARES.length; i++) {
      before += i < column.place() ? SHARES[i] : 0;
      all += SHARES[i];
    }
    double unit = (width - names()) / all;
    return new Box(
        names() + before * unit,
        0,
        SHARES[column.place()] * unit,
        DeskLayout.HEAD + 2 * row() + DeskLayout.SUM);
  }

  /** Returns the name of a column. */
  public Box head(BinaryPart column) {
    Box box = column(column);
    return new Box(box.x(), 0, box.width(), DeskLayout.HEAD);
  }

  /** Returns the row of a class, 0 or 1, over the whole width. */
  public Box row(int k) {
    return new Box(0, DeskLayout.HEAD + (1 - k) * row(), width, row());
  }

  /** Returns the row of sums. */
  Box sums() {
    return new Box(0, DeskLayout.HEAD + 2 * row(), width, DeskLayout.SUM);
  }

  /** Returns a cell of a class, 0 or 1. */
  public Box cell(BinaryPart column, int k) {
    Box box = column(column);
    return new Box(box.x(), row(k).y(), box.width(), row());
  }

  /** Returns the part of a cell in which its number and its bar stand. */
  Box inside(BinaryPart column, int k) {
    Box cell = cell(column, k);
    double room = Math.min(MOST_NUMBERS, cell.width() - 20);
    return new Box(cell.centerX() - room / 2, cell.y(), room, cell.height());
  }

  /** Returns the track of the bar in a cell. */
  public Box track(BinaryPart column, int k) {
    Box inside = inside(column, k);
    double thickness = Math.clamp(row() * 0.13, 4, 10);
    double middle = inside.y() + row() * (row() < 48 ? 0.78 : 0.68);
    return new Box(inside.x(), middle - thickness / 2, inside.width(), thickness);
  }

  /** Returns the line the number of a row stands on. */
  double baseline(int k) {
    return row(k).y() + row() * (row() < 48 ? 0.5 : 0.46);
  }

  /** Returns the size of numbers, in pixels. */
  double textSize() {
    return row() < 36 ? 13 : 15;
  }

  /** Returns the column at a place, names and sums included. */
  public Optional<BinaryPart> columnAt(double x) {
    return BinaryPart.columns().stream()
        .filter(column -> x >= column(column).x() && x < column(column).right())
        .findFirst();
  }

  /** Returns the class whose row is at a place. */
  public OptionalInt classAt(double y) {
    int place = (int) Math.floor((y - DeskLayout.HEAD) / row());
    return place == 0 || place == 1 ? OptionalInt.of(1 - place) : OptionalInt.empty();
  }
}
