package downhill.scenario;

import downhill.data.table.ColumnFound;
import downhill.words.Phrase;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A new table by the names of its columns: the last is predicted from the others. It begins with
 * zeros to be typed over: one sample, or one of each class.
 */
public final class TypedTable {
  private static final int MOST_COLUMNS = 100;

  private TypedTable() {}

  /** What came of the names. */
  public sealed interface Made {}

  /** A scenario on the new table. */
  public record Ready(Scenario scenario) implements Made {}

  /** Names that cannot be used, and why. */
  public record Refused(Problem problem) implements Made {}

  /**
   * Makes a table.
   *
   * @param columns names with commas between them
   * @param classes names of the classes with commas between them; empty where the last column is a
   *     number
   */
  public static Made of(String columns, Optional<String> classes) {
    List<String> names = split(columns);
    List<String> labels = classes.map(TypedTable::split).orElse(List.of());
    Optional<Phrase> wrong =
        wrong(names, MOST_COLUMNS, "typed.columns")
            .or(() ->
                classes.isPresent()
                    ? wrong(labels, ColumnFound.MOST_CLASSES, "typed.classes")
                    : Optional.empty());
    if (wrong.isPresent()) {
      Phrase why = wrong.get();
      return new Refused(new Problem("", 0, 0, "", why.key(), why.args()));
    }
    int features = names.size() - 1;
    double[][] rows = new double[Math.max(1, labels.size())][];
    Arrays.setAll(rows, row -> new double[labels.isEmpty() ? features + 1 : features]);
    var data =
        new Data.Inline(
            names.subList(0, features), names.getLast(), Map.of(), labels, true, rows, labels);
    return new Ready(TableScenario.of(data, labels.size()));
  }

  private static Optional<Phrase> wrong(List<String> names, int most, String few) {
    if (names.size() < 2 || names.size() > most) {
      return Optional.of(Phrase.of(few, names.size(), most));
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty()) {
        return Optional.of(Phrase.of("typed.empty", names.indexOf(name) + 1));
      }
      if (!seen.add(name)) {
        return Optional.of(Phrase.of("typed.twice", name));
      }
    }
    return Optional.empty();
  }

  private static List<String> split(String names) {
    return names.isBlank()
        ? List.of()
        : Arrays.stream(names.split("[,\t]", -1)).map(String::strip).toList();
  }
}
