package downhill.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character that was read and is no space or line break. */
public final class LastCharacter extends FilterReader {
  private char last;

  /** Reads what {@code in} reads. */
  public LastCharacter(Reader in) {
    super(in);
  }

  /** Returns the last character so far; 0 before any. */
  public char last() {
    return last;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] text, int offset, int length) throws IOException {
    int count = in.read(text, offset, length);
    for (int i = offset + count - 1; i >= offset; i--) {
      if (!Character.isWhitespace(text[i])) {
        last = text[i];
        break;
      }
    }
    return count;
  }
}
