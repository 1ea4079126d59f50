package downhill.scenario;

/**
 * A place in a document.
 *
 * @param line counted from 1; 0 when the document was not read from text
 * @param column counted from 1
 * @param path the same place in the document's own terms, for example {@code data.rows[3][0]}
 */
record Spot(int line, int column, String path) {
  /** Returns the path of a field of the object at {@code path}. */
  static String field(String path, String name) {
    String plain = name.matches("[A-Za-z0-9_]+") ? name : "\"" + Refusals.onOneLine(name) + "\"";
    return path.isEmpty() ? plain : path + "." + plain;
  }

  /** Returns the path of an element of the list at {@code path}. */
  static String element(String path, int index) {
    return path + "[" + index + "]";
  }
}
