package downhill.picture.network;

import downhill.engine.model.Sequential;

/**
 * What decides where nodes stand.
 *
 * @param model the layers
 * @param maps whether nodes are heat maps rather than circles
 * @param left room for the names of the inputs, in pixels
 * @param right room for what the outputs say, in pixels
 * @param captions rows of text under the shapes, 0 or more
 */
public record NetworkShape(
    Sequential model, boolean maps, double left, double right, int captions) {

  /** Returns how many columns of nodes there are: the inputs and every layer. */
  public int columns() {
    return model.layerCount() + 1;
  }

  /** Returns how many nodes a column has, shown or not. */
  public int nodes(int column) {
    return column == 0 ? model.inputs() : model.layers().get(column - 1).units();
  }
}
