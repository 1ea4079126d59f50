package downhill.scenario.edit;

import downhill.data.Dataset;
import downhill.scenario.Data;
import downhill.scenario.TableScenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a data set, of which single ones are changed; the data set stays as it was. */
record EditableRows(Dataset dataset) {

  static EditableRows of(Dataset dataset) {
    return new EditableRows(dataset);
  }

  EditableRows added(double[] row) {
    int size = dataset.size();
    double[][] rows = Arrays.copyOf(dataset.rows(), size + 1);
    double[] targets = Arrays.copyOf(dataset.targets(), size + 1);
    put(rows, targets, size, row);
    return with(rows, targets);
  }

  EditableRows removed(BitSet gone) {
    int[] kept = IntStream.range(0, dataset.size()).filter(row -> !gone.get(row)).toArray();
    double[][] rows =
        Arrays.stream(kept).mapToObj(row -> dataset.rows()[row]).toArray(double[][]::new);
    return with(rows, Arrays.stream(kept).mapToDouble(row -> dataset.targets()[row]).toArray());
  }

  EditableRows replaced(int row, double[] values) {
    double[][] rows = dataset.rows().clone();
    double[] targets = dataset.targets().clone();
    put(rows, targets, row, values);
    return with(rows, targets);
  }

  /**
   * Writes a rectangle over cells and below the last row.
   *
   * @param cells whose classes are found by their names, or added to those of the rows
   */
  EditableRows written(int row, int column, TypedCells.Taken cells) {
    double[][] block = cells.values();
    int target = dataset.features().size();
    int size = Math.max(dataset.size(), row + block.length);
    double[][] rows = Arrays.copyOf(dataset.rows(), size);
    double[] targets = Arrays.copyOf(dataset.targets(), size);
    List<String> classes = new ArrayList<>(dataset.classes());
    for (int r = 0; r < block.length; r++) {
      double[] values = new double[target + 1];
      if (row + r < dataset.size()) {
        System.arraycopy(rows[row + r], 0, values, 0, target);
        values[target] = targets[row + r];
      }
      System.arraycopy(block[r], 0, values, column, block[r].length);
      if (!classes.isEmpty() && column + block[r].length > target) {
        values[target] = index(classes, cells.classes().get((int) values[target]));
      }
      put(rows, targets, row + r, values);
    }
    return with(rows, targets, classes);
  }

  /** Returns the place of a class, which becomes the last where there is none of that name. */
  private static int index(List<String> classes, String name) {
    if (!classes.contains(name)) {
      classes.add(name);
    }
    return classes.indexOf(name);
  }

  private void put(double[][] rows, double[] targets, int row, double[] values) {
    int features = dataset.features().size();
    rows[row] = Arrays.copyOf(values, features);
    targets[row] = values[features];
  }

  private EditableRows with(double[][] rows, double[] targets) {
    return with(rows, targets, dataset.classes());
  }

  private EditableRows with(double[][] rows, double[] targets, List<String> classes) {
    return new EditableRows(
        new Dataset(dataset.features(), dataset.target(), dataset.units(), rows, targets, classes));
  }

  Data.Inline inline(boolean standardize) {
    return TableScenario.inline(dataset, standardize);
  }
}
