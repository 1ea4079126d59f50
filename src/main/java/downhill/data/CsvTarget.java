package downhill.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The target column of a CSV file: numbers, or classes by index or by label. */
final class CsvTarget {
  private static final int MAX_CLASSES = 4096;

  private enum Cells {
    UNSEEN,
    NUMBERS,
    LABELS
  }

  private final String name;
  private final CsvOptions options;
  private final int mostClasses;
  private final Map<String, Integer> labels = new LinkedHashMap<>();
  private Cells cells = Cells.UNSEEN;

  CsvTarget(String name, CsvOptions options) {
    this.name = name;
    this.options = options;
    this.mostClasses = options.classCount().orElse(MAX_CLASSES);
    options.classes().forEach(label -> labels.put(label, labels.size()));
  }

  /**
   * Returns the number in a cell, or the order number of its label. The first row decides which.
   */
  double value(char[] text, int offset, int length, int line, int field) throws CsvException {
    double number = DecimalText.parse(text, offset, length);
    if (cells == Cells.UNSEEN) {
      boolean label = Double.isNaN(number) && options.classCount().orElse(1) > 0;
      cells = label ? Cells.LABELS : Cells.NUMBERS;
    }
    String cell = cells == Cells.LABELS ? new String(text, offset, length).strip() : "";
    if (cells == Cells.LABELS && !cell.isEmpty()) {
      return label(cell, line, field);
    }
    if (!Double.isFinite(number)) {
      throw CsvColumns.notANumber(name, line, field, text, offset, length);
    }
    int classes = options.classCount().orElse(0);
    if (classes > 0 && (number < 0 || number >= classes || number != Math.rint(number))) {
      String found = QuotedText.of(new String(text, offset, length));
      throw new CsvException(
          line, field, "csv.class", QuotedText.of(name), line, classes - 1, found);
    }
    return number;
  }

  private int label(String cell, int line, int field) throws CsvException {
    Integer known = labels.get(cell);
    if (known != null) {
      return known;
    }
    String column = QuotedText.of(name);
    if (!options.classes().isEmpty()) {
      throw new CsvException(
          line,
          field,
          "csv.unknownLabel",
          column,
          line,
          String.join(", ", options.classes()),
          QuotedText.of(cell));
    }
    if (labels.size() == mostClasses) {
      throw new CsvException(
          line, field, "csv.labelTooMany", column, line, mostClasses, QuotedText.of(cell));
    }
    labels.put(cell, labels.size());
    return labels.size() - 1;
  }

  /**
   * Ends the column: classes found as texts are put in alphabetical order.
   *
   * @param values the values given so far, changed in place
   * @return the labels in order; empty when the target is a number
   */
  List<String> finish(double[] values) throws CsvException {
    int expected = options.classCount().orElse(0);
    if (!options.classes().isEmpty()) {
      return options.classes();
    }
    if (cells == Cells.NUMBERS) {
      return IntStream.range(0, expected).mapToObj(Integer::toString).toList();
    }
    if (labels.size() < expected) {
      throw new CsvException(0, 0, "csv.labelTooFew", QuotedText.of(name), expected, labels.size());
    }
    List<String> found = new ArrayList<>(labels.keySet());
    List<String> sorted = found.stream().sorted().toList();
    int[] place = found.stream().mapToInt(sorted::indexOf).toArray();
    for (int r = 0; r < values.length; r++) {
      values[r] = place[(int) values[r]];
    }
    return sorted;
  }
}
