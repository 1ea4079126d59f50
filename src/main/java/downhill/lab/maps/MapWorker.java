package downhill.lab.maps;

import downhill.engine.model.ForwardPass;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.scenario.Experiment;

/** Computes activation maps. Reuses its memory: one thread at a time. */
public final class MapWorker {
  private static final int PIECE = 256;

  private final Sequential model;
  private final MapPlane plane;
  private final ForwardPass pass;
  private double[][] cells = new double[0][];

  /**
   * Takes the memory for the maps of an experiment.
   *
   * @throws IllegalArgumentException when the network has not two inputs
   */
  public MapWorker(Experiment experiment) {
    this.model = experiment.model();
    this.plane = MapPlane.around(experiment);
    this.pass = new ForwardPass(model, PIECE);
  }

  /** Returns the stretch of the plane the maps cover. */
  public MapPlane plane() {
    return plane;
  }

  /**
   * Sends every cell of the grid forward.
   *
   * @param size cells in a row, at least 1
   */
  public ActivationMaps compute(Weights weights, int size) {
    prepareCells(size);
    float[][][] values = new float[model.layerCount()][][];
    for (int layer = 0; layer < values.length; layer++) {
      values[layer] = new float[model.layers().get(layer).units()][size * size];
    }
    for (int from = 0; from < cells.length; from += PIECE) {
      int count = Math.min(PIECE, cells.length - from);
      pass.run(weights, cells, from, count);
      for (int layer = 0; layer < values.length; layer++) {
        copy(pass.activations(layer), values[layer], from, count);
      }
    }
    return new ActivationMaps(plane, size, values);
  }

  private static void copy(double[][] activations, float[][] values, int from, int count) {
    for (int unit = 0; unit < values.length; unit++) {
      double[] a = activations[unit];
      float[] map = values[unit];
      for (int s = 0; s < count; s++) {
        map[from + s] = (float) a[s];
      }
    }
  }

  private void prepareCells(int size) {
    if (cells.length == size * size) {
      return;
    }
    cells = new double[size * size][2];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double[] cell = cells[row * size + column];
        cell[0] = middle(plane.lowX(), plane.highX(), column, size);
        cell[1] = middle(plane.lowY(), plane.highY(), row, size);
      }
    }
  }

  private static double middle(double low, double high, int cell, int size) {
    return low + (cell + 0.5) / size * (high - low);
  }
}
