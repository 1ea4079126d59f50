package downhill.picture.softmax;

import java.util.Arrays;
import java.util.List;

/** What can be asked about one output: the columns of its desk from left to right, then more. */
public enum BinaryPart {
  /** z, the score. */
  Z(true),
  /** p = σ(z), and 1 - p. */
  P(true),
  /** y, the truth. */
  Y(true),
  /** The terms of the loss. */
  TERM(true),
  /** p - y, the gradient. */
  DIFFERENCE(true),
  /** Whether p is above the threshold. */
  DECISION(true),
  /** (p - y)², what the squared error makes of the same output. */
  SQUARED(false),
  /** The slope of the squared error. */
  SQUARED_SLOPE(false);

  private static final List<BinaryPart> ALL = List.of(values());
  private static final List<BinaryPart> COLUMNS =
      Arrays.stream(values()).filter(part -> part.column).toList();

  private final boolean column;

  BinaryPart(boolean column) {
    this.column = column;
  }

  /** Returns the columns of the desk, from left to right. */
  public static List<BinaryPart> columns() {
    return COLUMNS;
  }

  /** Returns its place, from 0; columns come first. */
  public int place() {
    return ALL.indexOf(this);
  }

  /** Returns what is at a place, from 0. */
  public static BinaryPart at(int place) {
    return ALL.get(place);
  }
}
