package downhill.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which columns of a CSV file are read, and what its target must be.
 *
 * @param features names of the feature columns; empty for all columns but the target
 * @param target name of the target column; empty for the last one
 * @param classCount how many classes the target has, 0 for a number; empty when the file may
 *     decide: numbers, or texts as classes
 * @param classes labels of the classes in order, as many as there are classes; may be empty
 */
public record CsvOptions(
    List<String> features, Optional<String> target, OptionalInt classCount, List<String> classes) {
  /** Takes all columns, the last as the target, and lets the file decide what that is. */
  public static final CsvOptions ANY =
      new CsvOptions(List.of(), Optional.empty(), OptionalInt.empty(), List.of());

  /** Takes its own copies. */
  public CsvOptions {
    features = List.copyOf(features);
    classes = List.copyOf(classes);
  }
}
