package downhill.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of words and numbers under one another, each column as wide as its widest cell. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; a number is written with all its digits. */
  void row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(row);
  }

  /** Returns the rows as lines: the first column flush left, all others flush right. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String air = " ".repeat(width(column) - length(cell));
        line.append(column == 0 ? cell + air : "  " + air + cell);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    int width = 0;
    for (List<String> row : rows) {
      width = column < row.size() ? Math.max(width, length(row.get(column))) : width;
    }
    return width;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
