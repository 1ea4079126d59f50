package downhill.scenario.edit;

import downhill.data.Dataset;
import downhill.scenario.Data;
import downhill.scenario.TableScenario;
import java.util.Arrays;

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

  EditableRows removed(int row) {
    int size = dataset.size() - 1;
    double[][] rows = Arrays.copyOf(dataset.rows(), size);
    double[] targets = Arrays.copyOf(dataset.targets(), size);
    System.arraycopy(dataset.rows(), row + 1, rows, row, size - row);
    System.arraycopy(dataset.targets(), row + 1, targets, row, size - row);
    return with(rows, targets);
  }

  EditableRows changed(int row, int column, double value) {
    int features = dataset.features().size();
    double[] values = Arrays.copyOf(dataset.rows()[row], features + 1);
    values[features] = dataset.targets()[row];
    values[column] = value;
    return replaced(row, values);
  }

  EditableRows replaced(int row, double[] values) {
    double[][] rows = dataset.rows().clone();
    double[] targets = dataset.targets().clone();
    put(rows, targets, row, values);
    return with(rows, targets);
  }

  EditableRows written(int row, int column, double[][] block) {
    int size = Math.max(dataset.size(), row + block.length);
    double[][] rows = Arrays.copyOf(dataset.rows(), size);
    double[] targets = Arrays.copyOf(dataset.targets(), size);
    for (int r = 0; r < block.length; r++) {
      double[] values = new double[dataset.features().size() + 1];
      if (row + r < dataset.size()) {
        System.arraycopy(rows[row + r], 0, values, 0, values.length - 1);
        values[values.length - 1] = targets[row + r];
      }
      System.arraycopy(block[r], 0, values, column, block[r].length);
      put(rows, targets, row + r, values);
    }
    return with(rows, targets);
  }

  private void put(double[][] rows, double[] targets, int row, double[] values) {
    int features = dataset.features().size();
    rows[row] = Arrays.copyOf(values, features);
    targets[row] = values[features];
  }

  private EditableRows with(double[][] rows, double[] targets) {
    return new EditableRows(
        new Dataset(
            dataset.features(),
            dataset.target(),
            dataset.units(),
            rows,
            targets,
            dataset.classes()));
  }

  Data.Inline inline(boolean standardize) {
    return TableScenario.inline(dataset, standardize);
  }
}
