package downhill.picture.network;

import downhill.picture.surface.Box;
import downhill.picture.surface.Cubic;

/**
 * Where an edge is.
 *
 * @param target an edge or a bias edge
 * @param layer the layer it leads to
 * @param weightIndex its place in the flat order of {@link downhill.engine.model.Weights}
 * @param path from rim to rim, in the direction of the forward pass
 */
public record EdgePlace(SelectionTarget target, int layer, int weightIndex, Cubic path) {
  /** Where on its length an edge carries its number. */
  public static final double NUMBER_AT = 0.42;

  /** Returns a small box on the edge, where its number stands, for focus and accessibility. */
  public Box handle() {
    return new Box(path.x(NUMBER_AT) - 32, path.y(NUMBER_AT) - 12, 64, 24);
  }
}
