package downhill.lab.explain.entropy;

/** Which of the two boxes. */
public enum Side {
  /** What is in the box: y. */
  TRUTH,
  /** What is believed to be in it: p. */
  PREDICTION
}
