package downhill.picture.softmax;

import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.surface.Box;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the parts of the desk are.
 *
 * @param width of the desk, in pixels
 * @param height of the desk, in pixels
 * @param classes how many rows there are
 * @param names the width in which the names of the classes stand, in pixels
 */
public record DeskLayout(double width, double height, int classes, double names) {
  /** The height of the names over the columns. */
  static final double HEAD = 56;

  /** Where the name of a class begins. */
  static final double NAME_LEFT = 24;

  /** The height of the row of sums. */
  static final double SUM = 34;

  /** The least height of a row. */
  public static final double LEAST_ROW = 19;

  private static final double[] SHARES = {1, 1.12, 1, 1.06, 1, 0.7, 1.12, 1.02};

  /** Returns the height of a row. */
  public double row() {
    return Math.max(LEAST_ROW, (height - HEAD - SUM) / classes);
  }

  /** Lays out a desk in an area; long names get more room, up to a sixth of it. */
  public static DeskLayout of(ScoreDesk desk, double width, double height) {
    double names = Math.clamp(0.1 * width, 64, 116);
    for (String label : desk.labels()) {
      names = Math.max(names, NAME_LEFT + TextMetrics.width(label, TextStyle.NAME) + 8);
    }
    return new DeskLayout(width, height, desk.size(), Math.min(names, Math.max(64, width / 6)));
  }

  /** Returns a column from its name to its sum. */
  public Box column(DeskColumn column) {
    double all = 0;
    double before = 0;
    for (int i = 0; i < SHARES.length; i++) {
      before += i < column.place() ? SHARES[i] : 0;
      all += SHARES[i];
    }
    double unit = (width - names()) / all;
    return new Box(
        names() + before * unit, 0, SHARES[column.place()] * unit, HEAD + classes * row() + SUM);
  }

  /** Returns the name of a column. */
  public Box head(DeskColumn column) {
    Box box = column(column);
    return new Box(box.x(), 0, box.width(), HEAD);
  }

  /** Returns the row of a class over the whole width. */
  public Box row(int k) {
    return new Box(0, HEAD + k * row(), width, row());
  }

  /** Returns the name of a class. */
  public Box name(int k) {
    return new Box(0, HEAD + k * row(), names(), row());
  }

  /** Returns the row of sums. */
  Box sums() {
    return new Box(0, HEAD + classes * row(), width, SUM);
  }

  /** Returns a cell. */
  public Box cell(DeskColumn column, int k) {
    Box box = column(column);
    return new Box(box.x(), HEAD + k * row(), box.width(), row());
  }

  /** Returns the part of a cell in which its number and its bar stand. */
  Box inside(Box cell) {
    double room = Math.min(86, cell.width() - 16);
    return new Box(cell.centerX() - room / 2, cell.y(), room, cell.height());
  }

  /** Returns the track of the bar in a cell. */
  public Box track(DeskColumn column, int k) {
    Box inside = inside(cell(column, k));
    double thickness = Math.clamp(row() * 0.13, 3, 10);
    double middle = inside.y() + row() * (row() < 40 ? 0.87 : row() < 64 ? 0.76 : 0.68);
    return new Box(inside.x(), middle - thickness / 2, inside.width(), thickness);
  }

  /** Returns the line the number of a row stands on. */
  double baseline(int k) {
    return HEAD
        + k * row()
        + row() * (row() < 26 ? 0.66 : row() < 40 ? 0.56 : row() < 64 ? 0.42 : 0.46);
  }

  /** Returns the size of numbers, in pixels. */
  double textSize() {
    double most = row() < 26 ? 12 : row() < 40 ? 13 : 15;
    // The longest numbers have eight characters, each 0.6 of the size wide.
    return Math.clamp((column(DeskColumn.P).width() - 8) / 4.8, 6, most);
  }

  /** Returns the column at a place, names and sums included. */
  public Optional<DeskColumn> columnAt(double x) {
    for (DeskColumn column : DeskColumn.values()) {
      Box box = column(column);
      if (x >= box.x() && x < box.right()) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Returns the class whose row is at a place. */
  public OptionalInt classAt(double y) {
    int k = (int) Math.floor((y - HEAD) / row());
    return k >= 0 && k < classes ? OptionalInt.of(k) : OptionalInt.empty();
  }
}
