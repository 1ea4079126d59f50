package downhill.picture.softmax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked about other recipes. Their places follow those of the desk's columns. */
public enum WhatIfPart {
  /** z / T, what every recipe takes. */
  SCALED,
  /** One sigmoid a class. */
  SIGMOID,
  /** e to the power of the sigmoids, the largest taken away. */
  THEN_EXP,
  /** Softmax of the sigmoids. */
  THEN_P,
  /** The terms of the loss of that. */
  THEN_TERM,
  /** The most that softmax of sigmoids can give one class. */
  CAP,
  /** The loss at the cap. */
  FLOOR,
  /** e to the power of z in float32. */
  EXP_SINGLE,
  /** Its share of the sum. */
  P_SINGLE,
  /** e to the power of z in double. */
  EXP_DOUBLE,
  /** Its share of the sum. */
  P_DOUBLE,
  /** Softmax of z and 0: the share of z. */
  YES,
  /** The share of the 0. */
  NO,
  /** The slope of cross-entropy behind a sigmoid. */
  CROSS_SLOPE,
  /** The slope of the squared error behind a sigmoid. */
  SQUARED_SLOPE;

  private static final List<WhatIfPart> ALL = List.of(values());

  /** Returns its place, from the number of columns on. */
  public int place() {
    return DeskColumn.values().length + ALL.indexOf(this);
  }

  /** Returns what is at a place; empty for columns of the desk. */
  public static Optional<WhatIfPart> at(int place) {
    return Arrays.stream(values()).filter(part -> part.place() == place).findFirst();
  }
}
