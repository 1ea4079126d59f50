package downhill.picture.network;

import downhill.picture.surface.Box;

/**
 * Where the constant 1 of a layer is.
 *
 * @param layer whose biases start here
 * @param x middle
 * @param y middle
 * @param radius of the circle
 */
public record BiasPlace(int layer, double x, double y, double radius) {

  /** Returns the square around the circle. */
  public Box bounds() {
    return Box.around(x, y, radius);
  }
}
