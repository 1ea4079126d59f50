package downhill.picture.softmax;

import java.util.List;

/** The columns of the softmax desk, from left to right: one sentence from scores to gradient. */
public enum DeskColumn {
  /** z, the scores. */
  Z("z"),
  /** (z - max z) / T. */
  SHIFTED("z − max z"),
  /** e to the power of that. */
  EXP("exp"),
  /** The exponentials as parts of their sum. */
  SHARE(""),
  /** p, the probabilities. */
  P("p"),
  /** y, the truth. */
  Y("y"),
  /** The terms of the loss. */
  TERM("−y · ln p"),
  /** p - y, the gradient. */
  DIFFERENCE("p − y");

  private static final List<DeskColumn> ALL = List.of(values());

  private final String symbol;

  DeskColumn(String symbol) {
    this.symbol = symbol;
  }

  /** Returns how it is written in formulas with the natural logarithm; empty for the share. */
  public String symbol() {
    return symbol;
  }

  /** Returns its place, from 0 at the left. */
  public int place() {
    return ALL.indexOf(this);
  }

  /** Returns the column at a place, from 0. */
  public static DeskColumn at(int place) {
    return ALL.get(place);
  }
}
