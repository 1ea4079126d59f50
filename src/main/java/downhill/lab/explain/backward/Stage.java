package downhill.lab.explain.backward;

/**
 * What is worked out for a whole layer, number by number.
 *
 * @param part what
 * @param layer 0 for the first Dense layer
 * @param start how many numbers of the walk come before
 * @param inputs for edges: how many flow into a unit, the bias not counted; 0 for units
 * @param count how many numbers there are
 */
record Stage(Part part, int layer, int start, int inputs, int count) {
  /** Returns the place of the last number. */
  int end() {
    return start + count - 1;
  }

  boolean ofEdges() {
    return part == Part.GRADIENT || part == Part.UPDATE;
  }
}
