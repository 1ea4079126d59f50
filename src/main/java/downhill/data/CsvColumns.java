package downhill.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a CSV file: a number for each feature, a number or a class as target. */
final class CsvColumns {
  private final CsvHeader header;
  private final CsvTarget target;
  private final List<double[]> rows = new ArrayList<>();
  private double[] targets = new double[1024];
  private double[] row;
  private int line;

  CsvColumns(CsvHeader header, CsvOptions options) {
    this.header = header;
    this.target = new CsvTarget(header.target(), options);
    this.row = new double[header.features().size()];
  }

  void begin(int startingLine) {
    line = startingLine;
  }

  /** Takes a field; returns what is wrong with it, or null. */
  @Nullable CsvException field(int column, char[] text, int offset, int length) {
    if (column >= header.names().size()) {
      return null;
    }
    int role = header.role()[column];
    if (role == CsvHeader.UNUSED) {
      return null;
    }
    if (role == CsvHeader.TARGET) {
      if (rows.size() == targets.length) {
        targets = Arrays.copyOf(targets, 2 * targets.length);
      }
      try {
        targets[rows.size()] = target.value(text, offset, length, line, column + 1);
        return null;
      } catch (CsvException e) {
        return e;
      }
    }
    double value = DecimalText.parse(text, offset, length);
    row[role] = value;
    return Double.isFinite(value)
        ? null
        : notANumber(header.names().get(column), line, column + 1, text, offset, length);
  }

  static CsvException notANumber(
      String name, int line, int field, char[] text, int offset, int length) {
    return new CsvException(
        line,
        field,
        "csv.number",
        QuotedText.of(name),
        line,
        QuotedText.of(new String(text, offset, length)));
  }

  /** Ends a row; returns what is wrong with it, or null. */
  @Nullable CsvException end(int fields) {
    int columns = header.names().size();
    if (fields != columns) {
      return new CsvException(line, 0, "csv.ragged", line, columns, fields);
    }
    rows.add(row);
    row = new double[row.length];
    return null;
  }

  Dataset dataset() throws CsvException {
    if (rows.isEmpty()) {
      throw new CsvException(header.line(), 0, "csv.headerOnly");
    }
    double[] all = Arrays.copyOf(targets, rows.size());
    List<String> classes = target.finish(all);
    return new Dataset(
        header.features(), header.target(), Map.of(), rows.toArray(double[][]::new), all, classes);
  }
}
