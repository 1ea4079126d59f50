package downhill.scenario.edit;

import downhill.data.Dataset;
import downhill.data.DecimalText;
import downhill.data.table.ColumnFound;
import downhill.data.table.TablePlan;
import downhill.scenario.Problem;
import downhill.words.Phrase;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is typed into the cells of a table, or pasted over them. A column is counted from 0;
 * the one after the last feature is the target, whose value is a number or the index of a class; a
 * name that no class has yet makes a class more.
 */
public final class TypedCells {
  /** Squares of larger numbers, and sums of such squares, come too near to what a double holds. */
  public static final double LARGEST = 1e100;

  private static final int LONGEST = 40;

  private TypedCells() {}

  /** What came of a text. */
  public sealed interface Read {}

  /**
   * Something to put into a table.
   *
   * @param values [row][column] of a rectangle; one row and one column for a single cell
   * @param classes the names that indices of classes mean: those of the table, then new ones
   */
  @SuppressWarnings("ArrayRecordComponent") // Made for one change.
  public record Taken(double[][] values, List<String> classes) implements Read {
    /** Takes its own copy of the names. */
    public Taken {
      classes = List.copyOf(classes);
    }
  }

  /** A text that cannot be used, and why. */
  public record Refused(Problem problem) implements Read {}

  /** Reads what was typed into a cell of a column. */
  public static Read cell(Dataset rows, int column, String text) {
    double[] value = new double[1];
    List<String> classes = new ArrayList<>(rows.classes());
    Optional<Phrase> wrong = read(rows, classes, column, text.strip(), value);
    return wrong.isPresent() ? refused(wrong.get()) : new Taken(new double[][] {value}, classes);
  }

  /**
   * Reads a block of cells as a spreadsheet copies it: lines of cells with tabs between them.
   *
   * @param row where its first line goes; lines after the last row are added as rows
   * @param column where its first cell goes
   */
  public static Read block(Dataset rows, int row, int column, String text) {
    List<String> lines = text.stripTrailing().lines().toList();
    int columns = rows.features().size() + 1;
    int width = lines.isEmpty() ? 0 : lines.getFirst().split("\t", -1).length;
    if (width > columns - column) {
      return refused(Phrase.of("block.columns", width, columns - column));
    }
    if (row + lines.size() > rows.size() && width < columns) {
      return refused(Phrase.of("block.rows", lines.size(), rows.size() - row, columns));
    }
    double[][] values = new double[lines.size()][width];
    List<String> classes = new ArrayList<>(rows.classes());
    for (int line = 0; line < values.length; line++) {
      String[] cells = lines.get(line).split("\t", -1);
      if (cells.length != width) {
        return refused(Phrase.of("block.ragged", line + 1, width, cells.length));
      }
      for (int c = 0; c < width; c++) {
        double[] value = new double[1];
        Optional<Phrase> wrong = read(rows, classes, column + c, cells[c].strip(), value);
        if (wrong.isPresent()) {
          return refused(Phrase.of("block.cell", line + 1, c + 1, wrong.get()));
        }
        values[line][c] = value[0];
      }
    }
    return new Taken(values, classes);
  }

  /** Says why rows cannot be typed over: a scenario cannot carry so many. */
  public static Optional<Problem> tooMany(Dataset rows, int added) {
    long numbers = (rows.size() + (long) added) * (rows.features().size() + 1);
    return numbers <= TablePlan.MOST_CARRIED
        ? Optional.empty()
        : Optional.of(problem(Phrase.of("cell.tooMany", numbers, TablePlan.MOST_CARRIED)));
  }

  private static Optional<Phrase> read(
      Dataset rows, List<String> classes, int column, String text, double[] value) {
    boolean named = column == rows.features().size() && !rows.classes().isEmpty();
    return named ? readClass(classes, text, value) : readNumber(text, value);
  }

  private static Optional<Phrase> readNumber(String text, double[] value) {
    if (text.isEmpty()) {
      return Optional.of(Phrase.of("cell.empty"));
    }
    // Full-width digits, as Korean input methods write them, and the minus of typesetters.
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-');
    value[0] = DecimalText.parse(plain);
    if (Double.isNaN(value[0])) {
      return Optional.of(Phrase.of("cell.number", brief(text)));
    }
    return Math.abs(value[0]) <= LARGEST
        ? Optional.empty()
        : Optional.of(Phrase.of("cell.large", brief(text)));
  }

  private static Optional<Phrase> readClass(List<String> classes, String text, double[] value) {
    value[0] = classes.indexOf(text);
    for (int k = 0; k < classes.size() && value[0] < 0; k++) {
      value[0] = classes.get(k).equalsIgnoreCase(text) ? k : -1;
    }
    if (value[0] >= 0) {
      return Optional.empty();
    }
    if (text.isEmpty()) {
      return Optional.of(Phrase.of("cell.classEmpty", known(classes)));
    }
    // Cells that are pasted one column too far must not become classes.
    if (isNumber(text) && classes.stream().noneMatch(TypedCells::isNumber)) {
      return Optional.of(Phrase.of("cell.class", known(classes), brief(text)));
    }
    if (classes.size() == ColumnFound.MOST_CLASSES) {
      return Optional.of(Phrase.of("cell.manyClasses", ColumnFound.MOST_CLASSES, brief(text)));
    }
    value[0] = classes.size();
    classes.add(text);
    return Optional.empty();
  }

  private static boolean isNumber(String text) {
    return !Double.isNaN(DecimalText.parse(text));
  }

  private static String known(List<String> classes) {
    return String.join(", ", classes);
  }

  private static Refused refused(Phrase why) {
    return new Refused(problem(why));
  }

  private static Problem problem(Phrase why) {
    return new Problem("", 0, 0, "", why.key(), why.args());
  }

  private static String brief(String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return "\"" + shown + "\"";
  }
}
