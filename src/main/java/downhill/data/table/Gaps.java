package downhill.data.table;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The rows that cannot be used whole: which of their cells are no numbers, and how many rows are
 * alike in that.
 */
public final class Gaps {
  /** Kinds of rows that are told apart; a table with more has gaps everywhere. */
  private static final int MOST = 50_000;

  private final Map<Pattern, Integer> rows = new HashMap<>();
  private long ragged;
  private int firstRagged;
  private long others;

  /** Cells of a row that are missing, and cells that hold words. */
  private record Pattern(BitSet missing, BitSet words) {}

  void add(BitSet missing, BitSet words) {
    Integer known = rows.get(new Pattern(missing, words));
    if (known == null && rows.size() >= MOST) {
      others++;
    } else {
      var own = new Pattern((BitSet) missing.clone(), (BitSet) words.clone());
      rows.put(own, known == null ? 1 : known + 1);
    }
  }

  void addRagged(int line) {
    firstRagged = ragged == 0 ? line : firstRagged;
    ragged++;
  }

  /** Returns how many rows have more or fewer cells than there are columns. */
  public long ragged() {
    return ragged;
  }

  /** Returns the line of the first of them, 0 without one. */
  public int firstRagged() {
    return firstRagged;
  }

  /**
   * Returns how many rows cannot be used.
   *
   * @param numbers columns in which a number is needed
   * @param anything columns in which a word will do
   */
  public long lost(BitSet numbers, BitSet anything) {
    long lost = ragged + others;
    for (Map.Entry<Pattern, Integer> each : rows.entrySet()) {
      Pattern pattern = each.getKey();
      boolean bad =
          pattern.missing.intersects(numbers)
              || pattern.words.intersects(numbers)
              || pattern.missing.intersects(anything);
      lost += bad ? each.getValue() : 0;
    }
    return lost;
  }
}
