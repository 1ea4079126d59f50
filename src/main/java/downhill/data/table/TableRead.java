package downhill.data.table;

import downhill.data.CsvException;
import downhill.data.Dataset;
import downhill.data.LineLimit;
import downhill.data.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table as its plan says. */
public final class TableRead implements TableScan.Cells {
  private static final int UNUSED = -1;
  private static final int TARGET = -2;

  private final int columns;
  private final int[] role;
  private final @Nullable Map<String, Integer> classes;
  private final List<double[]> rows = new ArrayList<>();
  private double[] targets = new double[1024];
  private double[] row;
  private boolean whole;
  private boolean begun;

  private TableRead(TablePlan plan) {
    this.columns = plan.found().columns().size();
    this.role = new int[columns];
    Arrays.fill(role, UNUSED);
    for (int place = 0; place < plan.choices().features().size(); place++) {
      role[plan.choices().features().get(place)] = place;
    }
    role[plan.choices().target()] = TARGET;
    this.row = new double[plan.choices().features().size()];
    this.begun = !plan.found().format().header();
    this.classes = plan.choices().classes() ? new HashMap<>() : null;
    if (classes != null) {
      plan.classes().forEach(label -> classes.put(label, classes.size()));
    }
  }

  /**
   * Reads the rows.
   *
   * @param plan one without a problem
   * @throws CsvException where the file is no longer what it was
   */
  public static Dataset rows(TablePlan plan, Progress progress) throws CsvException {
    var read = new TableRead(plan);
    TableFound found = plan.found();
    TableScan.run(found.source(), found.format(), LineLimit.USUAL, progress, read);
    if (read.rows.size() != plan.kept()) {
      throw new CsvException(0, 0, "csv.changed", plan.kept(), read.rows.size());
    }
    return new Dataset(
        plan.features().stream().map(ColumnFound::name).toList(),
        plan.target().name(),
        Map.of(),
        read.rows.toArray(double[][]::new),
        Arrays.copyOf(read.targets, read.rows.size()),
        plan.classes());
  }

  @Override
  public void begin(int line) {
    whole = true;
    if (rows.size() == targets.length) {
      targets = Arrays.copyOf(targets, 2 * targets.length);
    }
  }

  @Override
  public void cell(int column, char[] text, int offset, int length) {
    if (!begun || column >= columns || role[column] == UNUSED) {
      return;
    }
    double value = CellText.number(text, offset, length);
    if (role[column] != TARGET) {
      row[role[column]] = value;
    } else if (classes == null) {
      targets[rows.size()] = value;
    } else {
      value = classOf(classes, value, text, offset, length);
      targets[rows.size()] = value;
    }
    whole &= !Double.isNaN(value);
  }

  private static double classOf(
      Map<String, Integer> classes, double value, char[] text, int offset, int length) {
    String label =
        Double.isNaN(value)
            ? new String(text, offset, length).strip()
            : CellText.label(value == 0 ? 0 : value);
    Integer known = classes.get(label);
    return known == null ? Double.NaN : known;
  }

  @Override
  public void end(int cells) {
    if (!begun) {
      begun = true;
    } else if (whole && cells == columns) {
      rows.add(row);
      row = new double[row.length];
    }
  }
}
