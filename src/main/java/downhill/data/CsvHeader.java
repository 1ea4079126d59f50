package downhill.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a CSV file and their parts.
 *
 * @param line where the header stands
 * @param names all columns
 * @param role for each column: the feature it is, {@link #TARGET}, or {@link #UNUSED}
 * @param features names of the features
 * @param target name of the target
 */
@SuppressWarnings("ArrayRecordComponent") // Read once a field; never compared.
record CsvHeader(int line, List<String> names, int[] role, List<String> features, String target) {
  static final int TARGET = -1;
  static final int UNUSED = -2;

  /** Gives each column its part; requires names that are distinct and not empty. */
  static CsvHeader of(List<String> names, int line, CsvOptions options) throws CsvException {
    requireNames(names, line);
    String target = options.target().orElse(names.getLast());
    int targetColumn = column(names, target, line);
    List<String> features = options.features();
    if (features.isEmpty()) {
      features = new ArrayList<>(names);
      features.remove(targetColumn);
    }
    if (features.isEmpty()) {
      throw new CsvException(line, 0, "csv.oneColumn", QuotedText.of(target));
    }
    int[] role = new int[names.size()];
    Arrays.fill(role, UNUSED);
    for (int f = 0; f < features.size(); f++) {
      role[column(names, features.get(f), line)] = f;
    }
    if (role[targetColumn] != UNUSED) {
      throw new CsvException(line, targetColumn + 1, "csv.targetIsFeature", QuotedText.of(target));
    }
    role[targetColumn] = TARGET;
    return new CsvHeader(line, List.copyOf(names), role, features, target);
  }

  private static void requireNames(List<String> names, int line) throws CsvException {
    Set<String> seen = new HashSet<>();
    int numbers = 0;
    for (int c = 0; c < names.size(); c++) {
      String name = names.get(c);
      if (name.isEmpty()) {
        throw new CsvException(line, c + 1, "csv.nameEmpty", c + 1);
      }
      if (!seen.add(name)) {
        throw new CsvException(line, c + 1, "csv.nameTwice", QuotedText.of(name));
      }
      double value = DecimalText.parse(name.toCharArray(), 0, name.length());
      numbers += Double.isNaN(value) ? 0 : 1;
    }
    if (numbers == names.size()) {
      throw new CsvException(line, 0, "csv.noHeader", QuotedText.of(names.getFirst()));
    }
  }

  private static int column(List<String> names, String name, int line) throws CsvException {
    int column = names.indexOf(name);
    if (column < 0) {
      throw new CsvException(
          line, 0, "csv.noColumn", QuotedText.of(name), QuotedText.of(shortList(names)));
    }
    return column;
  }

  private static String shortList(List<String> names) {
    int shown = Math.min(names.size(), 8);
    return String.join(", ", names.subList(0, shown)) + (shown < names.size() ? ", …" : "");
  }
}
