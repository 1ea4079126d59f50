package downhill.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a {@link Progress} how much of a file was read, and stops when it asks for that. */
public final class CountingStream extends FilterInputStream {
  private static final long BYTES_BETWEEN_REPORTS = 1 << 18;

  private final long total;
  private final Progress progress;
  private long done;
  private long nextReport;

  /** Counts what is read from {@code in}, which holds {@code total} bytes. */
  public CountingStream(InputStream in, long total, Progress progress) {
    super(in);
    this.total = total;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (progress.cancelled()) {
      throw new CancelledException();
    }
    int count = in.read(bytes, offset, length);
    done += Math.max(0, count);
    if (done >= nextReport || count < 0) {
      progress.at(done, total);
      nextReport = done + BYTES_BETWEEN_REPORTS;
    }
    return count;
  }
}
