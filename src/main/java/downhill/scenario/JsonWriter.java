package downhill.scenario;

import java.io.IOException;
import java.util.Collection;

/**
 * Writes JSON that reads well: fields on lines of their own, lists of plain values on one line.
 *
 * <p>Numbers keep all their digits, so that they read back to the same double; one that is not
 * finite becomes the text {@code "Infinity"}, {@code "-Infinity"} or {@code "NaN"}. The caller
 * balances beginnings and ends.
 */
public final class JsonWriter {
  private final Appendable out;
  private final boolean oneLine;
  private int depth;
  private boolean first = true;

  /** Writes to {@code out}, which stays open. */
  public JsonWriter(Appendable out) {
    this(out, false);
  }

  private JsonWriter(Appendable out, boolean oneLine) {
    this.out = out;
    this.oneLine = oneLine;
  }

  /** Writes everything on one line, for programs that read results line by line. */
  public static JsonWriter onOneLine(Appendable out) {
    return new JsonWriter(out, true);
  }

  /** Starts an object as a value or element. */
  public JsonWriter beginObject() throws IOException {
    out.append('{');
    depth++;
    first = true;
    return this;
  }

  /** Ends the object. */
  public JsonWriter endObject() throws IOException {
    depth--;
    if (!first) {
      newLine();
    }
    out.append('}');
    first = false;
    return this;
  }

  /** Starts a list of objects or lists, each on a line of its own. */
  public JsonWriter beginList() throws IOException {
    out.append('[');
    depth++;
    first = true;
    return this;
  }

  /** Ends the list. */
  public JsonWriter endList() throws IOException {
    depth--;
    if (!first) {
      newLine();
    }
    out.append(']');
    first = false;
    return this;
  }

  /** Starts an element of a list. */
  public JsonWriter element() throws IOException {
    separate();
    return this;
  }

  /** Starts a field of an object; its value must follow. */
  public JsonWriter name(String name) throws IOException {
    separate();
    text(name);
    out.append(": ");
    return this;
  }

  private void separate() throws IOException {
    if (!first) {
      out.append(',');
    }
    newLine();
    first = false;
  }

  private void newLine() throws IOException {
    if (oneLine) {
      return;
    }
    out.append('\n');
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
  }

  /** Writes a number. */
  public JsonWriter number(double value) throws IOException {
    out.append(Double.isFinite(value) ? Double.toString(value) : "\"" + value + "\"");
    return this;
  }

  /** Writes a whole number. */
  public JsonWriter number(long value) throws IOException {
    out.append(Long.toString(value));
    return this;
  }

  /** Writes true or false. */
  public JsonWriter truth(boolean value) throws IOException {
    out.append(Boolean.toString(value));
    return this;
  }

  /** Writes that there is no value. */
  public JsonWriter nothing() throws IOException {
    out.append("null");
    return this;
  }

  /** Writes a list of numbers on one line. */
  public JsonWriter numbers(double[] values) throws IOException {
    out.append('[');
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "" : ", ");
      number(values[i]);
    }
    out.append(']');
    return this;
  }

  /** Writes a list of numbers on one line. */
  public JsonWriter numbers(Collection<Double> values) throws IOException {
    return numbers(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Writes a list of whole numbers on one line. */
  public JsonWriter wholes(Collection<Integer> values) throws IOException {
    out.append(values.toString());
    return this;
  }

  /** Writes a list of numbers and a text at its end on one line. */
  public JsonWriter labelled(double[] values, String label) throws IOException {
    out.append('[');
    for (double value : values) {
      number(value);
      out.append(", ");
    }
    text(label);
    out.append(']');
    return this;
  }

  /** Writes a list of texts on one line. */
  public JsonWriter texts(Collection<String> values) throws IOException {
    out.append('[');
    String separator = "";
    for (String value : values) {
      out.append(separator);
      text(value);
      separator = ", ";
    }
    out.append(']');
    return this;
  }

  /** Writes a list of lists of numbers, one list a line. */
  public JsonWriter rows(double[][] rows) throws IOException {
    beginList();
    for (double[] row : rows) {
      element().numbers(row);
    }
    return endList();
  }

  /** Writes a text. */
  public JsonWriter text(String value) throws IOException {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(escaped(c));
      }
    }
    out.append('"');
    return this;
  }

  /** Control characters and lone surrogates are escaped: UTF-8 could not carry the latter. */
  private static String escaped(char c) {
    return c < 0x20 || Character.isSurrogate(c) ? "\\u%04x".formatted((int) c) : "" + c;
  }
}
