package downhill.lab.maps;

import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;

/**
 * What the network answers over the plane of two inputs: a class with its certainty, or a quantity.
 * Never changes.
 */
public final class DecisionRegions {
  private final ActivationMaps maps;
  private final TargetKind kind;

  private DecisionRegions(ActivationMaps maps, TargetKind kind) {
    this.maps = maps;
    this.kind = kind;
  }

  /** Reads the answers from the maps of the last layer. */
  public static DecisionRegions of(Experiment experiment, ActivationMaps maps) {
    return new DecisionRegions(maps, experiment.target());
  }

  /** Returns the stretch of the plane that is covered. */
  public MapPlane plane() {
    return maps.plane();
  }

  /** Returns how many cells there are in a row, and how many rows. */
  public int size() {
    return maps.size();
  }

  /** Returns whether a cell's answer is a class; otherwise it is a quantity. */
  public boolean areClasses() {
    return kind != TargetKind.NUMBER;
  }

  /**
   * Returns the class a cell is taken for: the largest output, the first of equals; with one output
   * class 1 where it is above 0.5.
   */
  public int classAt(int column, int row) {
    if (outputs() == 1) {
      return output(0, column, row) > 0.5f ? 1 : 0;
    }
    int largest = 0;
    for (int k = 1; k < outputs(); k++) {
      largest = output(k, column, row) > output(largest, column, row) ? k : largest;
    }
    return largest;
  }

  /**
   * Returns the share of the winning class among the outputs, up to 1; negative outputs count 0.
   */
  public float certaintyAt(int column, int row) {
    if (outputs() == 1) {
      float p = Math.clamp(output(0, column, row), 0f, 1f);
      return Math.max(p, 1 - p);
    }
    float sum = 0;
    for (int k = 0; k < outputs(); k++) {
      sum += Math.max(0, output(k, column, row));
    }
    float winner = Math.max(0, output(classAt(column, row), column, row));
    return sum > 0 ? winner / sum : 1f / outputs();
  }

  /** Returns the first output in a cell: the predicted quantity, or the probability of class 1. */
  public float valueAt(int column, int row) {
    return output(0, column, row);
  }

  private int outputs() {
    return maps.units(maps.layerCount() - 1);
  }

  private float output(int unit, int column, int row) {
    return maps.value(maps.layerCount() - 1, unit, column, row);
  }
}
