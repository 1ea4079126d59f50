package downhill.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first bytes of a file that are not UTF-8. A file of any size is looked through in pieces.
 *
 * @param line where they stand, counted from 1; 0 without any
 * @param encoding which they are probably of
 */
record ForeignBytes(int line, Optional<String> encoding) {
  private static final int PIECE = 1 << 16;

  static ForeignBytes first(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return first(in);
    }
  }

  private static ForeignBytes first(InputStream file) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    CharBuffer out = CharBuffer.allocate(PIECE);
    int line = 1;
    boolean end = false;
    while (!end) {
      int count = file.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
      end = count < bytes.remaining();
      bytes.limit(bytes.position() + count).position(0);
      out.clear();
      CoderResult result = decoder.decode(bytes, out, end);
      for (int i = 0; i < bytes.position(); i++) {
        line += bytes.get(i) == '\n' ? 1 : 0;
      }
      if (result.isError()) {
        byte[] rest = Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
        return new ForeignBytes(line, TextEncoding.guess(rest));
      }
      bytes.compact();
    }
    return new ForeignBytes(0, Optional.empty());
  }
}
