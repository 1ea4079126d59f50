package downhill.data.table;

/** What stands between two cells of a line. */
public enum Separator {
  /** As most programs write it. */
  COMMA(','),
  /** As spreadsheets write it where the comma is the decimal mark. */
  SEMICOLON(';'),
  /** As spreadsheets put it on the clipboard. */
  TAB('\t');

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  /** Returns the character. */
  public char sign() {
    return sign;
  }

  /** Returns the separator that a line holds most often outside quotes; the comma where none is. */
  static Separator of(String line) {
    Separator most = COMMA;
    for (Separator each : values()) {
      most = each.countIn(line) > most.countIn(line) ? each : most;
    }
    return most;
  }

  private int countIn(String line) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      count += !quoted && line.charAt(i) == sign ? 1 : 0;
    }
    return count;
  }
}
