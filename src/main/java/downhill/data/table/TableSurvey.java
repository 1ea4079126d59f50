package downhill.data.table;

import downhill.data.CsvException;
import downhill.data.LineLimit;
import downhill.data.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks through a whole table once and counts: what its columns hold, where cells are missing. Its
 * memory does not grow with the rows.
 */
public final class TableSurvey implements TableScan.Cells {
  /** More columns than these cannot be chosen from. */
  public static final int MOST_COLUMNS = 2_000;

  private static final int SHOWN_ROWS = 30;
  private static final int SHOWN_CHARACTERS = 80;

  private final boolean header;
  private final List<String> names = new ArrayList<>();
  private final List<ColumnSurvey> columns = new ArrayList<>();
  private final List<List<String>> first = new ArrayList<>();
  private final Gaps gaps = new Gaps();
  private List<String> texts = new ArrayList<>();
  private double[] numbers = new double[0];
  private String[] words = new String[0];
  private final BitSet missing = new BitSet();
  private final BitSet spoken = new BitSet();
  private boolean begun;
  private long rows;
  private int line;

  private TableSurvey(boolean header) {
    this.header = header;
  }

  /**
   * Looks through a table as it seems to be written.
   *
   * @throws CsvException where it cannot be read at all
   */
  public static TableFound of(TableSource source, Progress progress) throws CsvException {
    return of(source, TableProbe.format(source), LineLimit.USUAL, progress);
  }

  /**
   * Looks through a table that is written in a given way.
   *
   * @param lineLimit how many characters a line may have
   * @throws CsvException where it cannot be read at all
   */
  public static TableFound of(
      TableSource source, TableFormat format, int lineLimit, Progress progress)
      throws CsvException {
    var survey = new TableSurvey(format.header());
    TableScan.run(source, format, lineLimit, progress, survey);
    return survey.found(source, format);
  }

  @Override
  public void begin(int startingLine) {
    line = startingLine;
    missing.clear();
    spoken.clear();
    if (!begun || first.size() < SHOWN_ROWS) {
      texts = new ArrayList<>();
    }
  }

  @Override
  public void cell(int column, char[] text, int offset, int length) {
    if (!begun) {
      texts.add(new String(text, offset, length).strip());
      return;
    }
    if (column >= columns.size()) {
      return;
    }
    if (first.size() < SHOWN_ROWS) {
      texts.add(new String(text, offset, Math.min(length, SHOWN_CHARACTERS)).strip());
    }
    double value = CellText.number(text, offset, length);
    numbers[column] = value;
    if (Double.isNaN(value)) {
      if (CellText.missing(text, offset, length)) {
        missing.set(column);
      } else {
        spoken.set(column);
        words[column] = new String(text, offset, length).strip();
      }
    }
  }

  @Override
  public void end(int cells) throws CsvException {
    if (!begun) {
      begin(texts);
      if (header) {
        return;
      }
      again();
    }
    rows++;
    if (cells != columns.size()) {
      gaps.addRagged(line);
    } else {
      count();
    }
    if (first.size() < SHOWN_ROWS) {
      while (texts.size() < columns.size()) {
        texts.add("");
      }
      first.add(List.copyOf(texts));
    }
  }

  private void begin(List<String> cells) throws CsvException {
    if (cells.size() > MOST_COLUMNS) {
      throw new CsvException(line, 0, "csv.tooManyColumns", MOST_COLUMNS, cells.size());
    }
    begun = true;
    names.addAll(cells);
    cells.forEach(name -> columns.add(new ColumnSurvey()));
    numbers = new double[cells.size()];
    words = new String[cells.size()];
  }

  /** Takes the first line, which holds no names, as a row. */
  private void again() {
    List<String> cells = List.copyOf(names);
    texts = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      cell(column, cells.get(column).toCharArray(), 0, cells.get(column).length());
    }
  }

  private void count() {
    for (int column = 0; column < columns.size(); column++) {
      ColumnSurvey survey = columns.get(column);
      if (missing.get(column)) {
        survey.missing(line);
      } else if (spoken.get(column)) {
        survey.word(words[column], line);
      } else {
        survey.number(numbers[column]);
      }
    }
    if (!missing.isEmpty() || !spoken.isEmpty()) {
      gaps.add(missing, spoken);
    }
  }

  private TableFound found(TableSource source, TableFormat format) throws CsvException {
    if (!begun) {
      throw new CsvException(0, 0, "csv.empty");
    }
    if (rows == 0) {
      throw new CsvException(1, 0, "csv.headerOnly");
    }
    Set<String> taken = new HashSet<>();
    List<ColumnFound> found = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      String given = header ? names.get(column) : "";
      String name = free(given.isEmpty() ? "x" + (column + 1) : given, taken);
      found.add(columns.get(column).found(name, !name.equals(given)));
    }
    return new TableFound(source, format, TableProbe.format(source), found, first, rows, gaps);
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = wanted + " " + number;
    }
    return name;
  }
}
