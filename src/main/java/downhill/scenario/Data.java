package downhill.scenario;

import downhill.data.BuiltinDataset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where the rows of a scenario come from. */
public sealed interface Data {

  /** Returns the unit of a column by its name, for display; columns without one are absent. */
  Map<String, String> units();

  /** Returns whether features are brought to mean 0 and standard deviation 1. */
  boolean standardize();

  /** Returns the same data with features standardised, or as they are. */
  Data withStandardize(boolean chosen);

  /**
   * Rows written in the scenario itself.
   *
   * @param features names of the feature columns, distinct, at least one
   * @param target name of the target column
   * @param units unit of a column by its name
   * @param classes labels of the classes in order; empty when the file names none
   * @param standardize whether features are standardised
   * @param rows [row][column], the target last; without the target when {@code labels} are given
   * @param labels the target of each row where it is text; otherwise empty
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by value below.
  record Inline(
      List<String> features,
      String target,
      Map<String, String> units,
      List<String> classes,
      boolean standardize,
      double[][] rows,
      List<String> labels)
      implements Data {
    /** Takes its own copies of the lists. */
    public Inline {
      features = List.copyOf(features);
      units = Map.copyOf(units);
      classes = List.copyOf(classes);
      labels = List.copyOf(labels);
    }

    @Override
    public Inline withStandardize(boolean chosen) {
      return new Inline(features, target, units, classes, chosen, rows, labels);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Inline that
          && features.equals(that.features)
          && target.equals(that.target)
          && units.equals(that.units)
          && classes.equals(that.classes)
          && standardize == that.standardize
          && Arrays.deepEquals(rows, that.rows)
          && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
      return Objects.hash(features, target, standardize, rows.length);
    }
  }

  /**
   * Rows in a CSV file beside the scenario.
   *
   * @param file path relative to the scenario and inside its folder, with {@code /}
   * @param sha256 what the file's bytes must hash to, in hexadecimal; empty when not checked
   * @param features names of the feature columns; empty for all columns but the target
   * @param target name of the target column; empty for the last one
   * @param units unit of a column by its name
   * @param classes labels of the classes in order; empty when the file names none
   * @param standardize whether features are standardised
   */
  record Csv(
      String file,
      Optional<String> sha256,
      List<String> features,
      Optional<String> target,
      Map<String, String> units,
      List<String> classes,
      boolean standardize)
      implements Data {
    /** Takes its own copies. */
    public Csv {
      features = List.copyOf(features);
      units = Map.copyOf(units);
      classes = List.copyOf(classes);
    }

    @Override
    public Csv withStandardize(boolean chosen) {
      return new Csv(file, sha256, features, target, units, classes, chosen);
    }
  }

  /**
   * A data set that comes with Downhill.
   *
   * @param name which one
   * @param rows how many rows
   * @param noise standard deviation of the noise
   * @param seed decides every draw
   * @param classes how many classes; 0 when the target is a number
   * @param features the columns used; empty for all
   * @param units unit of a column by its name, in place of the set's own
   * @param standardize whether features are standardised
   */
  record Builtin(
      BuiltinDataset name,
      int rows,
      double noise,
      long seed,
      int classes,
      List<String> features,
      Map<String, String> units,
      boolean standardize)
      implements Data {
    /** Takes its own copies. */
    public Builtin {
      features = List.copyOf(features);
      units = Map.copyOf(units);
    }

    @Override
    public Builtin withStandardize(boolean chosen) {
      return new Builtin(name, rows, noise, seed, classes, features, units, chosen);
    }
  }
}
