package downhill.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of words and numbers under one another in plain text, each column as wide as its widest
 * cell, as terminals count it: a Hangul syllable takes the room of two digits.
 */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();

  /** An empty table. */
  public TextTable() {}

  /** Adds a row; a number is written with all its digits. */
  public void row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      String text = String.valueOf(cell);
      int column = row.size();
      if (column == widths.size()) {
        widths.add(0);
      }
      widths.set(column, Math.max(widths.get(column), width(text)));
      row.add(text);
    }
    rows.add(row);
  }

  /** Returns the rows as lines: the first column flush left, all others flush right. */
  public List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    var line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String air = " ".repeat(widths.get(column) - width(cell));
      line.append(column == 0 ? cell + air : "  " + air + cell);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePoints()
        .map(code -> Character.getType(code) == Character.NON_SPACING_MARK ? 0 : room(code))
        .sum();
  }

  private static int room(int code) {
    return switch (Character.UnicodeScript.of(code)) {
      case HANGUL, HAN, HIRAGANA, KATAKANA -> 2;
      default -> 1;
    };
  }
}
