package downhill.data.table;

import java.util.List;

/**
 * What a column of a table holds.
 *
 * @param name as the network will know it; no other column has it
 * @param renamed whether the table has no name for it, or one that another column has
 * @param numbers how many cells are numbers
 * @param words how many are something else
 * @param missing how many are empty, or say that nothing is known
 * @param firstWord line of the first cell that is no number, 0 without one
 * @param firstGap line of the first missing cell, 0 without one
 * @param low the least number
 * @param high the greatest number
 * @param labels the different values as texts: numbers in order, then words; empty where there are
 *     more than {@value #MOST_CLASSES}
 */
public record ColumnFound(
    String name,
    boolean renamed,
    long numbers,
    long words,
    long missing,
    int firstWord,
    int firstGap,
    double low,
    double high,
    List<String> labels) {
  /** More different values than these are no classes. */
  public static final int MOST_CLASSES = 256;

  /** Takes its own copy. */
  public ColumnFound {
    labels = List.copyOf(labels);
  }

  /** What its cells are. */
  public enum Kind {
    /** All are numbers. */
    NUMBER,
    /** Words that repeat. */
    CLASS,
    /** Words, nearly all of them different. */
    TEXT,
    /** Numbers with words among them. */
    MIXED,
    /** Nothing. */
    EMPTY
  }

  /** Returns what its cells are. */
  public Kind kind() {
    if (numbers + words == 0) {
      return Kind.EMPTY;
    }
    if (words == 0) {
      return Kind.NUMBER;
    }
    if (numbers > 0) {
      return Kind.MIXED;
    }
    return labels.isEmpty() ? Kind.TEXT : Kind.CLASS;
  }

  /** Returns whether all its cells say the same. */
  public boolean constant() {
    return labels.size() == 1;
  }

  /** Returns whether the labels are 0, 1, 2 and so on, as classes are counted. */
  public boolean countsFromZero() {
    for (int k = 0; k < labels.size(); k++) {
      if (!labels.get(k).equals(Integer.toString(k))) {
        return false;
      }
    }
    return kind() == Kind.NUMBER && labels.size() > 1;
  }
}
