package downhill.picture.softmax;

/** What the last layer makes of its scores. */
public enum OutputShape {
  /** The score itself. */
  LINEAR,
  /** A probability of one class. */
  SIGMOID,
  /** Shares of several classes. */
  SOFTMAX
}
