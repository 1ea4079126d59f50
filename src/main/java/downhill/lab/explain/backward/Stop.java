package downhill.lab.explain.backward;

import downhill.lab.explain.Parameter;

/**
 * Where a walk stands.
 *
 * @param part what was worked out last
 * @param layer 0 for the first Dense layer
 * @param unit which unit of the layer
 * @param input for edges: which input of the layer, {@link Parameter#BIAS} for a bias; otherwise 0
 * @param whole whether all of the layer was worked out at once; unit and input are then the first
 */
public record Stop(Part part, int layer, int unit, int input, boolean whole) {
  /** Returns whether this is about an edge. */
  public boolean isEdge() {
    return part == Part.GRADIENT || part == Part.UPDATE;
  }

  /** Returns whether the edge comes from the constant 1. */
  public boolean isBias() {
    return isEdge() && input == Parameter.BIAS;
  }
}
