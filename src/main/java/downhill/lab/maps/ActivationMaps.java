package downhill.lab.maps;

/**
 * What every node gives over a plane of two inputs, on a square grid. Never changes.
 *
 * <p>Cells count by column from lowX and by row from lowY; a value is that of the cell's middle.
 */
public final class ActivationMaps {
  private final MapPlane plane;
  private final int size;
  private final float[][][] values;

  ActivationMaps(MapPlane plane, int size, float[][][] values) {
    this.plane = plane;
    this.size = size;
    this.values = values;
  }

  /** Returns the stretch of the plane that is covered. */
  public MapPlane plane() {
    return plane;
  }

  /** Returns how many cells there are in a row, and how many rows. */
  public int size() {
    return size;
  }

  /** Returns how many layers there are, the inputs not counted. */
  public int layerCount() {
    return values.length;
  }

  /** Returns how many units a layer has. */
  public int units(int layer) {
    return values[layer].length;
  }

  /** Returns the activation value of a unit in a cell. */
  public float value(int layer, int unit, int column, int row) {
    return values[layer][unit][row * size + column];
  }

  /** Returns all cells of a unit, row by row from lowY; not a copy, not to be changed. */
  public float[] values(int layer, int unit) {
    return values[layer][unit];
  }
}
