package downhill.data.table;

/**
 * How a text is to be read as a table.
 *
 * @param encoding of a file; a pasted text has none, and any will do
 * @param separator between the cells
 * @param header whether the first line holds the names of the columns
 */
public record TableFormat(Encoding encoding, Separator separator, boolean header) {
  /** Returns the same with another encoding. */
  public TableFormat with(Encoding other) {
    return new TableFormat(other, separator, header);
  }

  /** Returns the same with another separator. */
  public TableFormat with(Separator other) {
    return new TableFormat(encoding, other, header);
  }

  /** Returns the same with names in the first line, or without. */
  public TableFormat withHeader(boolean other) {
    return new TableFormat(encoding, separator, other);
  }
}
