package downhill.lab.explain.backward;

/** How much of a walk is done at once. */
public enum Pace {
  /** All units or edges of a layer. */
  LAYER,
  /** One unit or edge. */
  NUMBER
}
