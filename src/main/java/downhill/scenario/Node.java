package downhill.scenario;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** A value of a JSON document that knows its place. */
sealed interface Node {
  /** Returns where it stands. */
  Spot at();

  /** Fields by name, in the document's order. */
  record ObjectNode(Spot at, Map<String, Node> fields) implements Node {}

  /** Values in order; a list of numbers alone is a {@link NumbersNode}, unless it is empty. */
  record ListNode(Spot at, List<Node> elements) implements Node {}

  /** A text. */
  record TextNode(Spot at, String value) implements Node {}

  /** A finite number; {@code text} is how the document writes it, {@code whole} without . and e. */
  record NumberNode(Spot at, double value, boolean whole, String text) implements Node {}

  /** True or false. */
  record BooleanNode(Spot at, boolean value) implements Node {}

  /** The word null. */
  record NullNode(Spot at) implements Node {}

  /**
   * A list of finite numbers, packed: a document may hold ten million of them.
   *
   * @param values the numbers
   * @param lines line of each
   * @param columns column of each
   * @param fractional which of them are written with . or e
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record NumbersNode(Spot at, double[] values, int[] lines, int[] columns, BitSet fractional)
      implements Node {
    /** Returns one of the numbers with its place. */
    NumberNode element(int index) {
      String path = Spot.element(at.path(), index);
      boolean whole = !fractional.get(index);
      double value = values[index];
      String text = whole ? new BigDecimal(value).toPlainString() : Double.toString(value);
      return new NumberNode(new Spot(lines[index], columns[index], path), value, whole, text);
    }

    /** Collects numbers as they are read. */
    static final class Builder {
      private double[] values = new double[8];
      private int[] lines = new int[8];
      private int[] columns = new int[8];
      private final BitSet fractional = new BitSet();
      private int size;

      void add(double value, boolean whole, int line, int column) {
        if (size == values.length) {
          values = Arrays.copyOf(values, 2 * size);
          lines = Arrays.copyOf(lines, 2 * size);
          columns = Arrays.copyOf(columns, 2 * size);
        }
        values[size] = value;
        lines[size] = line;
        columns[size] = column;
        fractional.set(size, !whole);
        size++;
      }

      boolean isEmpty() {
        return size == 0;
      }

      NumbersNode build(Spot at) {
        return new NumbersNode(
            at,
            Arrays.copyOf(values, size),
            Arrays.copyOf(lines, size),
            Arrays.copyOf(columns, size),
            fractional);
      }
    }
  }
}
