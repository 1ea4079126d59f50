package downhill.picture.network;

import downhill.picture.surface.Box;

/**
 * Where a node is.
 *
 * @param target what it is
 * @param x middle
 * @param y middle
 * @param radius of the circle, or half the side of the heat map
 * @param square whether it is a heat map
 */
public record NodePlace(SelectionTarget target, double x, double y, double radius, boolean square) {

  /** Returns which node of its column it is, counting those that are not shown, from 0. */
  public int index() {
    return switch (target) {
      case SelectionTarget.Input(int feature) -> feature;
      case SelectionTarget.Node(int _, int unit) -> unit;
      case SelectionTarget.Edge(int _, int _, int unit) -> unit;
      case SelectionTarget.BiasEdge(int _, int unit) -> unit;
    };
  }

  /** Returns the square around the node. */
  public Box bounds() {
    return Box.around(x, y, radius);
  }

  /**
   * Returns how far the rim is from the middle in a direction.
   *
   * @param dx direction, not both 0
   * @param dy direction
   */
  double rim(double dx, double dy) {
    double length = Math.hypot(dx, dy);
    return square ? radius * length / Math.max(Math.abs(dx), Math.abs(dy)) : radius;
  }
}
