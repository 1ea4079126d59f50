package downhill.data.table;

import downhill.data.CountingStream;
import downhill.data.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Where a table comes from. It can be read again and again. */
public sealed interface TableSource {

  /** Returns the first bytes, for a look at them. */
  byte[] start(int most) throws IOException;

  /** Returns the text from its beginning, without a byte order mark. */
  Reader open(Encoding encoding, Progress progress) throws IOException;

  /**
   * A file.
   *
   * @param path of the file
   */
  record OfFile(Path path) implements TableSource {
    @Override
    public byte[] start(int most) throws IOException {
      try (InputStream in = Files.newInputStream(path)) {
        return in.readNBytes(most);
      }
    }

    @Override
    public Reader open(Encoding encoding, Progress progress) throws IOException {
      var counting = new CountingStream(Files.newInputStream(path), Files.size(path), progress);
      return unmarked(new InputStreamReader(counting, encoding.decoder()));
    }
  }

  /**
   * A text, as a spreadsheet puts it on the clipboard.
   *
   * @param text lines of cells
   */
  record OfText(String text) implements TableSource {
    @Override
    public byte[] start(int most) {
      byte[] bytes =
          text.substring(0, Math.min(text.length(), most)).getBytes(StandardCharsets.UTF_8);
      return Arrays.copyOf(bytes, Math.min(most, bytes.length));
    }

    @Override
    public Reader open(Encoding encoding, Progress progress) throws IOException {
      return unmarked(new StringReader(text));
    }
  }

  private static Reader unmarked(Reader text) throws IOException {
    var buffered = new BufferedReader(text, 1 << 16);
    buffered.mark(1);
    if (buffered.read() != '\uFEFF') {
      buffered.reset();
    }
    return buffered;
  }
}
