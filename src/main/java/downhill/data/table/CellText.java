package downhill.data.table;

import downhill.data.DecimalText;
import java.util.Locale;
import java.util.Set;

/** How single cells are understood. */
final class CellText {
  private static final Set<String> UNKNOWN = Set.of("na", "n/a", "nan", "null", "?");
  private static final int LONGEST_UNKNOWN = 4;

  private CellText() {}

  /** Returns the number; NaN where the cell is none, or is none that can be worked with. */
  static double number(char[] text, int offset, int length) {
    double value = DecimalText.parse(text, offset, length);
    return Double.isFinite(value) ? value : Double.NaN;
  }

  /** Returns whether the cell is empty or says that nothing is known, as R and pandas write it. */
  static boolean missing(char[] text, int offset, int length) {
    int from = offset;
    int to = offset + length;
    while (from < to && Character.isWhitespace(text[from])) {
      from++;
    }
    while (to > from && Character.isWhitespace(text[to - 1])) {
      to--;
    }
    return from == to
        || (to - from <= LONGEST_UNKNOWN
            && UNKNOWN.contains(new String(text, from, to - from).toLowerCase(Locale.ROOT)));
  }

  /** Returns a number as it names a class: {@code 3}, {@code 0.5}. */
  static String label(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
