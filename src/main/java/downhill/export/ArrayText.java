package downhill.export;

import downhill.lab.code.Python;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.Deflater;

/**
 * Writes arrays of doubles as Python expressions.
 *
 * <p>Up to {@value #MOST_WRITTEN} numbers stand there to be read. More are packed: their 64 bits
 * each, compressed, in base 64, which the function {@code unpacked} of the same program reads.
 */
final class ArrayText {
  /** The most numbers of one array that are written out. */
  static final int MOST_WRITTEN = 10_000;

  private static final int LINE = 96;

  private final Framework framework;
  private final Count count;

  /**
   * Writes for a framework.
   *
   * @param count hears of each number
   */
  ArrayText(Framework framework, Count count) {
    this.framework = framework;
    this.count = count;
  }

  /** Returns whether an array is packed instead of written out. */
  static boolean isPacked(long numbers) {
    return numbers > MOST_WRITTEN;
  }

  /** Returns the function that packed arrays need. */
  String unpacked() {
    return """
    def unpacked(text, *shape):
        numbers = zlib.decompress(base64.b64decode(text))
        return %s.reshape(shape)
    """
        .formatted(framework.fromBytes("numbers"));
  }

  /** Returns a vector. */
  String vector(double[] values) {
    if (isPacked(values.length)) {
      return packed(new double[][] {values}, Integer.toString(values.length));
    }
    count.add(values.length);
    return framework.array() + "(" + Python.list(values) + ")";
  }

  /** Returns a matrix, a row a line. */
  String matrix(double[][] rows) {
    if (isPacked((long) rows.length * rows[0].length)) {
      return packed(rows, rows.length + ", " + rows[0].length);
    }
    StringBuilder text = new StringBuilder(framework.array()).append("([\n");
    for (double[] row : rows) {
      text.append("    ").append(Python.list(row)).append(",\n");
      count.add(row.length);
    }
    return text.append("])").toString();
  }

  private String packed(double[][] rows, String shape) {
    String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(deflated(rows));
    return "unpacked(\"\"\"\n" + lines + "\n\"\"\", " + shape + ")";
  }

  private byte[] deflated(double[][] rows) {
    ByteBuffer row = ByteBuffer.allocate(rows[0].length * Double.BYTES);
    row.order(ByteOrder.LITTLE_ENDIAN);
    var bytes = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 16];
    try (Deflater deflater = new Deflater()) {
      for (double[] values : rows) {
        row.clear();
        for (double value : values) {
          row.putDouble(value);
        }
        deflater.setInput(row.array());
        while (!deflater.needsInput()) {
          bytes.write(block, 0, deflater.deflate(block));
        }
        count.add(values.length);
      }
      deflater.finish();
      while (!deflater.finished()) {
        bytes.write(block, 0, deflater.deflate(block));
      }
    }
    return bytes.toByteArray();
  }
}
