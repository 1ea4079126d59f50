package downhill.picture.data;

import java.util.List;

/**
 * The first samples of a data set as a table.
 *
 * @param columns heads from the left: the number, the features, target and prediction
 * @param rows the samples
 * @param total how many samples there are
 */
public record SamplesPicture(List<Column> columns, List<Row> rows, int total) {
  /** Columns that always stand at the right: target and prediction. */
  static final int LAST = 2;

  /** Takes its own copies. */
  public SamplesPicture {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * The head of a column.
   *
   * @param title its name
   * @param unit its unit; empty for none
   */
  public record Column(String title, String unit) {}

  /**
   * A sample.
   *
   * @param cells a text for each column
   * @param lit whether it belongs to the mini-batch of the step
   * @param wrong whether the network decides for another class
   */
  public record Row(List<String> cells, boolean lit, boolean wrong) {
    /** Takes its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
