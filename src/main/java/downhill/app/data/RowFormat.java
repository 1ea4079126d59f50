package downhill.app.data;

import downhill.data.Dataset;
import downhill.engine.model.Sequential;
import downhill.picture.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** How the columns of a data set are written: a fixed number of decimals in each. */
final class RowFormat {
  private static final int LOOKED_AT = 200;
  private static final int MOST_DECIMALS = 6;

  private final Dataset dataset;
  private final int outputs;
  private final int[] featureDecimals;
  private final int targetDecimals;

  /** The format of a data set on which {@code model} is trained. */
  RowFormat(Dataset dataset, Sequential model) {
    this.dataset = dataset;
    this.outputs = model.outputs();
    this.featureDecimals = new int[dataset.features().size()];
    for (int feature = 0; feature < featureDecimals.length; feature++) {
      int column = feature;
      featureDecimals[feature] = decimals(row -> dataset.rows()[row][column]);
    }
    this.targetDecimals = decimals(row -> dataset.targets()[row]);
  }

  /** Counts the decimals that the first rows have, at most as many as make four digits. */
  private int decimals(IntToDoubleFunction column) {
    double largest = 0;
    boolean whole = true;
    for (int row = 0; row < Math.min(LOOKED_AT, dataset.size()); row++) {
      double value = column.applyAsDouble(row);
      largest = Math.max(largest, Math.abs(value));
      whole &= value == Math.rint(value);
    }
    if (whole || largest == 0) {
      return 0;
    }
    int digitsBefore = (int) Math.floor(Math.log10(largest)) + 1;
    return Math.clamp(4 - digitsBefore, 0, MOST_DECIMALS);
  }

  /** Returns the name of a column with its unit: {@code temperature (°C)}. */
  String title(String column) {
    String unit = dataset.unitOf(column);
    return unit.isEmpty() ? column : column + " (" + unit + ")";
  }

  /** Returns a feature of a row as it stands in the data, not standardised. */
  String feature(int row, int feature) {
    return Numbers.fixed(dataset.rows()[row][feature], featureDecimals[feature]);
  }

  /** Returns the target of a row: a number, or the label of its class. */
  String target(int row) {
    double target = dataset.targets()[row];
    return dataset.classes().isEmpty()
        ? Numbers.fixed(target, targetDecimals)
        : label((int) target);
  }

  /**
   * Returns what the network says: a number, or a class with its probability.
   *
   * @param given the outputs of the last layer
   */
  String prediction(double[] given) {
    if (outputs > 1) {
      int best = largest(given);
      return label(best) + "  " + Numbers.fixed(given[best], 3);
    }
    if (!dataset.classes().isEmpty()) {
      return label(given[0] > 0.5 ? 1 : 0) + "  " + Numbers.fixed(given[0], 3);
    }
    return Numbers.fixed(given[0], Math.min(MOST_DECIMALS, targetDecimals + 1));
  }

  /** Returns whether the network's class is another than the row's; false for a number. */
  boolean misclassified(int row, double[] given) {
    if (dataset.classes().isEmpty()) {
      return false;
    }
    int said = outputs > 1 ? largest(given) : given[0] > 0.5 ? 1 : 0;
    return said != (int) dataset.targets()[row];
  }

  private String label(int index) {
    List<String> classes = dataset.classes();
    return index < classes.size() ? classes.get(index) : Integer.toString(index);
  }

  private static int largest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Returns a text as long as the longest of the first ones in a feature's column. */
  String widest(int feature) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < Math.min(LOOKED_AT, dataset.size()); row++) {
      texts.add(feature(row, feature));
    }
    return longest(texts);
  }

  /** Returns a text as long as the longest of the first targets, or class label. */
  String widestTarget() {
    List<String> texts = new ArrayList<>(dataset.classes());
    for (int row = 0; row < Math.min(LOOKED_AT, dataset.size()); row++) {
      texts.add(target(row));
    }
    return longest(texts);
  }

  private static String longest(List<String> texts) {
    return texts.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
  }
}
