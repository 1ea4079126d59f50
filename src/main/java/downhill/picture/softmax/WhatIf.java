package downhill.picture.softmax;

/** Other recipes for the same scores. */
public enum WhatIf {
  /** A sigmoid for each score, then softmax of those. */
  SIGMOID_FIRST,
  /** Softmax as the formula has it, without taking the maximum away. */
  NO_SHIFT,
  /** One sigmoid a class and no softmax. */
  ONE_VS_REST,
  /** Two classes, one of which always scores 0. */
  TWO_CLASSES,
  /** One sigmoid a class, with the squared error in place of cross-entropy. */
  SQUARED_ERROR
}
