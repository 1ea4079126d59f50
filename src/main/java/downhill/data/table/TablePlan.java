package downhill.data.table;

import downhill.data.CsvException;
import downhill.data.CsvProblem;
import downhill.data.QuotedText;
import downhill.data.table.ColumnFound.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a table and the choices about it.
 *
 * @param found the table
 * @param choices what is learned from what
 * @param kept rows that will be learned from
 * @param lost rows that are left out
 * @param carried why the rows have to be written into the scenario; empty where the scenario can
 *     name the file
 * @param problem why it cannot be opened so, the first reason; empty where it can
 */
public record TablePlan(
    TableFound found,
    TableChoices choices,
    long kept,
    long lost,
    Optional<Reason> carried,
    Optional<CsvProblem> problem) {
  /** How many numbers a scenario may carry, lest its file becomes slow to read and to write. */
  public static final long MOST_CARRIED = 400_000;

  private static final int FEWEST_ROWS = 2;

  /** Why a scenario cannot read the file by itself, as its format has it. */
  public enum Reason {
    /** There is no file. */
    PASTED,
    /** Rows are left out. */
    ROWS,
    /** The file is not UTF-8. */
    ENCODING,
    /** The separator is not the one that the header shows. */
    SEPARATOR,
    /** Columns had to be named. */
    NAMES,
    /** The classes are numbers that do not count from 0. */
    CLASSES
  }

  /** Works out what comes of the choices. */
  public static TablePlan of(TableFound found, TableChoices choices) {
    BitSet numbers = new BitSet();
    choices.features().forEach(numbers::set);
    BitSet anything = new BitSet();
    (choices.classes() ? anything : numbers).set(choices.target());
    long lost = found.gaps().lost(numbers, anything);
    long kept = found.rows() - lost;
    Optional<Reason> carried = carried(found, choices, lost);
    var plan = new TablePlan(found, choices, kept, lost, carried, Optional.empty());
    return new TablePlan(
        found, choices, kept, lost, carried, plan.wrong().map(CsvException::problem));
  }

  private static Optional<Reason> carried(TableFound found, TableChoices choices, long lost) {
    ColumnFound target = found.columns().get(choices.target());
    if (!(found.source() instanceof TableSource.OfFile)) {
      return Optional.of(Reason.PASTED);
    }
    if (found.format().encoding() != Encoding.UTF_8) {
      return Optional.of(Reason.ENCODING);
    }
    if (found.format().separator() != found.usual().separator()) {
      return Optional.of(Reason.SEPARATOR);
    }
    boolean named = found.format().header() && found.usual().header();
    if (!named || found.columns().stream().anyMatch(ColumnFound::renamed)) {
      return Optional.of(Reason.NAMES);
    }
    if (lost > 0) {
      return Optional.of(Reason.ROWS);
    }
    boolean plain = target.kind() == Kind.CLASS || target.countsFromZero();
    return choices.classes() && !plain ? Optional.of(Reason.CLASSES) : Optional.empty();
  }

  private Optional<CsvException> wrong() {
    ColumnFound target = target();
    String name = QuotedText.of(target.name());
    if (found.columns().size() < 2) {
      return problem(1, "csv.oneColumn", name);
    }
    if (found.rows() < FEWEST_ROWS) {
      return problem(1, "csv.oneRow");
    }
    if (target.kind() == Kind.EMPTY) {
      return problem(1, "csv.emptyTarget", name);
    }
    if (choices.classes() && target.labels().isEmpty()) {
      return problem(1, "csv.manyClasses", name, ColumnFound.MOST_CLASSES);
    }
    if (choices.classes() && target.constant()) {
      return problem(1, "csv.oneClass", name, QuotedText.of(target.labels().getFirst()));
    }
    if (!choices.classes() && target.numbers() == 0) {
      return problem(target.firstWord(), "csv.wordsForNumber", name);
    }
    if (choices.features().isEmpty()) {
      return problem(1, "csv.noFeature", name);
    }
    for (int column : choices.features()) {
      ColumnFound feature = found.columns().get(column);
      if (feature.numbers() == 0) {
        return problem(1, "csv.wordFeature", QuotedText.of(feature.name()));
      }
    }
    return rows();
  }

  private Optional<CsvException> rows() {
    if (lost > 0 && !choices.leaveOut()) {
      return problem(firstLost(), "csv.gap", firstLost(), lost);
    }
    if (kept < FEWEST_ROWS) {
      return problem(firstLost(), "csv.nothingLeft", found.rows(), lost);
    }
    long cells = kept * (choices.features().size() + 1);
    return carried.isPresent() && cells > MOST_CARRIED
        ? Optional.of(
            new CsvException(0, 0, "csv.tooLargeFor." + carried.get().name(), cells, MOST_CARRIED))
        : Optional.empty();
  }

  private int firstLost() {
    int first = Integer.MAX_VALUE;
    for (int column = 0; column < found.columns().size(); column++) {
      ColumnFound each = found.columns().get(column);
      boolean target = column == choices.target();
      if (target || choices.features().contains(column)) {
        first = earlier(first, each.firstGap());
        first = earlier(first, target && choices.classes() ? 0 : each.firstWord());
      }
    }
    return earlier(first, found.gaps().firstRagged());
  }

  private static int earlier(int first, int line) {
    return line > 0 && line < first ? line : first;
  }

  private static Optional<CsvException> problem(int line, String key, Object... args) {
    return Optional.of(new CsvException(line, 0, key, args));
  }

  /** Returns the column that is predicted. */
  public ColumnFound target() {
    return found.columns().get(choices.target());
  }

  /** Returns the columns it is predicted from. */
  public List<ColumnFound> features() {
    return choices.features().stream().map(found.columns()::get).toList();
  }

  /** Returns the labels of the classes in order; empty for a number. */
  public List<String> classes() {
    return choices.classes() ? target().labels() : List.of();
  }
}
