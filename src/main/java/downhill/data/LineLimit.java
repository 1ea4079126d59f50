package downhill.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading at a line that is too long for a table, before it fills the memory. */
public final class LineLimit extends FilterReader {
  /** How many characters a line may have. */
  public static final int USUAL = 1 << 20;

  private final int most;
  private int inLine;
  private int line = 1;

  /** Reads from {@code in} lines of at most {@code most} characters. */
  public LineLimit(Reader in, int most) {
    super(in);
    this.most = most;
  }

  /** Says that a line is longer than it may be. */
  public static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int most;

    Exceeded(int line, int most) {
      super("line " + line + " is longer than " + most);
      this.line = line;
      this.most = most;
    }

    /** Returns the sentence about it. */
    public CsvException problem() {
      return new CsvException(line, 0, "csv.longLine", line, most);
    }
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] text, int offset, int length) throws IOException {
    int count = in.read(text, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (text[i] == '\n') {
        line++;
        inLine = 0;
      } else if (++inLine > most && text[i] != '\r') {
        throw new Exceeded(line, most);
      }
    }
    return count;
  }
}
