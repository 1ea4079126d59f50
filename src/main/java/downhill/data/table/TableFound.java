package downhill.data.table;

import java.util.List;

/**
 * What a look through a whole table has found.
 *
 * @param source the table
 * @param format how it was read
 * @param usual how it would be read without being told
 * @param columns in their order
 * @param first the first rows as they stand there, cut where a cell is long
 * @param rows how many rows there are below the header
 * @param gaps the rows that cannot be used whole
 */
public record TableFound(
    TableSource source,
    TableFormat format,
    TableFormat usual,
    List<ColumnFound> columns,
    List<List<String>> first,
    long rows,
    Gaps gaps) {
  /** Takes its own copies. */
  public TableFound {
    columns = List.copyOf(columns);
    first = List.copyOf(first);
  }
}
