package downhill.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table that a network can learn from: some features and one target for each sample.
 *
 * @param features names of the feature columns, distinct
 * @param target name of the target column
 * @param units unit of a column by its name, for display; columns without one are absent
 * @param rows the features, [row][feature]; not copied
 * @param targets the target of each row: a number, or the index of its class; not copied
 * @param classes the labels of the classes in order; empty when the target is a number
 */
@SuppressWarnings("ArrayRecordComponent") // Shared on purpose: a million rows are not copied.
public record Dataset(
    List<String> features,
    String target,
    Map<String, String> units,
    double[][] rows,
    double[] targets,
    List<String> classes) {
  /** Checks that every row has a target. */
  public Dataset {
    features = List.copyOf(features);
    units = Map.copyOf(units);
    classes = List.copyOf(classes);
    if (rows.length != targets.length) {
      throw new IllegalArgumentException(
          "targets must number " + rows.length + ". Received: " + targets.length);
    }
  }

  /** Returns how many rows there are. */
  public int size() {
    return rows.length;
  }

  /** Returns the unit of a column, or an empty text. */
  public String unitOf(String column) {
    return units.getOrDefault(column, "");
  }

  /**
   * Returns the same table with some of its features, in the order named.
   *
   * @param names features of this table; none for all
   */
  public Dataset select(List<String> names) {
    if (names.isEmpty()) {
      return this;
    }
    int[] columns = names.stream().mapToInt(features::indexOf).toArray();
    double[][] chosen = new double[rows.length][columns.length];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        chosen[r][c] = rows[r][columns[c]];
      }
    }
    return new Dataset(names, target, units, chosen, targets, classes);
  }

  /** Returns the same table with other labels for the classes. */
  public Dataset withClasses(List<String> labels) {
    return new Dataset(features, target, units, rows, targets, labels);
  }

  /** Returns the same table with units for some columns named anew. */
  public Dataset withUnits(Map<String, String> named) {
    Map<String, String> all = new HashMap<>(units);
    all.putAll(named);
    return new Dataset(features, target, all, rows, targets, classes);
  }
}
