package downhill.app.onehot;

import downhill.app.control.TypedNumber;
import downhill.lab.explain.softmax.LabelTable;
import java.util.Arrays;
import java.util.List;

/** Labels that somebody typed, with commas between: whole numbers, or names. */
sealed interface LabelEntry {
  /** Why they are refused. */
  enum Reason {
    /** Nothing was typed, or nothing between two commas. */
    EMPTY("empty"),
    /** Numbers that are no labels: negative, with a fraction, too large. */
    NUMBER("number"),
    /** Too many samples. */
    SAMPLES("samples"),
    /** Too few or too many names. */
    CLASSES("classes");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** Returns the end of the key of its sentence. */
    String key() {
      return key;
    }
  }

  /**
   * Labels that fit.
   *
   * @param table with them
   */
  record Accepted(LabelTable table) implements LabelEntry {}

  /**
   * Labels that do not.
   *
   * @param reason why not
   * @param typed as they were typed
   */
  record Refused(Reason reason, String typed) implements LabelEntry {}

  /** Reads a line; names are numbered in the order of the alphabet, as data sets number them. */
  static LabelEntry of(String typed, LabelTable table) {
    List<String> parts =
        Arrays.stream(TypedNumber.plain(typed).split(",", -1)).map(String::strip).toList();
    if (parts.contains("")) {
      return new Refused(Reason.EMPTY, typed);
    }
    if (parts.size() > LabelTable.MOST_SAMPLES) {
      return new Refused(Reason.SAMPLES, typed);
    }
    List<Double> numbers = parts.stream().map(TypedNumber::of).toList();
    if (numbers.stream().noneMatch(number -> Double.isNaN(number))) {
      boolean labels =
          numbers.stream()
              .allMatch(n -> n >= 0 && n < LabelTable.MOST_CLASSES && n == Math.rint(n));
      return labels
          ? new Accepted(
              table.withLabels(List.of(), numbers.stream().map(Double::intValue).toList()))
          : new Refused(Reason.NUMBER, typed);
    }
    boolean mixed = numbers.stream().anyMatch(number -> !Double.isNaN(number));
    List<String> names = parts.stream().distinct().sorted().toList();
    if (mixed || names.contains("NaN") || names.size() < 2) {
      return new Refused(mixed ? Reason.NUMBER : Reason.CLASSES, typed);
    }
    return names.size() > LabelTable.MOST_CLASSES
        ? new Refused(Reason.CLASSES, typed)
        : new Accepted(table.withLabels(names, parts.stream().map(names::indexOf).toList()));
  }
}
