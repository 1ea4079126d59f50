package downhill.picture.data;

import downhill.data.Dataset;
import downhill.engine.model.Sequential;
import downhill.picture.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How the columns of a data set are written: a fixed number of decimals in each. */
public final class RowFormat {
  private static final int LOOKED_AT = 200;
  private static final int MOST_DECIMALS = 6;

  private final Dataset dataset;
  private final int outputs;
  private final int[] featureDecimals;
  private final int targetDecimals;

  /** The format of a data set on which {@code model} is trained. */
  public RowFormat(Dataset dataset, Sequential model) {
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
    int rows = Math.min(LOOKED_AT, dataset.size());
    double[] values = IntStream.range(0, rows).mapToDouble(column).toArray();
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    int digitsBefore = largest == 0 ? 1 : (int) Math.floor(Math.log10(largest)) + 1;
    int most = Math.clamp(4 - digitsBefore, 0, MOST_DECIMALS);
    for (int decimals = 0; decimals < most; decimals++) {
      double power = Math.pow(10, decimals);
      if (Arrays.stream(values).allMatch(value -> isWhole(value * power))) {
        return decimals;
      }
    }
    return most;
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) <= 1e-9 * Math.max(1, Math.abs(value));
  }

  /** Returns the name of a column, and in a second line its unit. */
  public static String title(String column, String unit) {
    return unit.isEmpty() ? column : column + "\n" + unit;
  }

  /** Returns a feature of a row as it stands in the data, not standardised. */
  public String feature(int row, int feature) {
    return Numbers.fixed(dataset.rows()[row][feature], featureDecimals[feature]);
  }

  /** Returns the target of a row: a number, or the label of its class. */
  public String target(int row) {
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
  public String prediction(double[] given) {
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
  public boolean misclassified(int row, double[] given) {
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
  public String widest(int feature) {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < Math.min(LOOKED_AT, dataset.size()); row++) {
      texts.add(feature(row, feature));
    }
    return longest(texts);
  }

  /** Returns a text as long as the longest of the first targets, or class label. */
  public String widestTarget() {
    List<String> texts = new ArrayList<>(dataset.classes());
    for (int row = 0; row < Math.min(LOOKED_AT, dataset.size()); row++) {
      texts.add(target(row));
    }
    return longest(texts);
  }

  /** Returns a text as long as the longest of the predictions may well become. */
  public String widestPrediction() {
    String target = widestTarget();
    return dataset.classes().isEmpty() ? "\u2212" + target + ".00" : target + "  0.000";
  }

  private static String longest(List<String> texts) {
    return texts.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
  }
}
